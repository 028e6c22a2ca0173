/** Money for bookings: checkout at Stripe, settlement by whatever tells first, refunds. */
@NullMarked
package app.visavis.payment;

import org.jspecify.annotations.NullMarked;
