/** A Stripe of our own for the local run and the tests: it keeps state, speaks Stripe's wire format, moves no money. */
@NullMarked
package app.visavis.local.stripe;

import org.jspecify.annotations.NullMarked;
