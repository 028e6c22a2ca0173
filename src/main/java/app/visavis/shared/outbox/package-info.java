/** What leaves the process later, but surely: a row in the caller's transaction, delivered after its commit. */
@NullMarked
package app.visavis.shared.outbox;

import org.jspecify.annotations.NullMarked;
