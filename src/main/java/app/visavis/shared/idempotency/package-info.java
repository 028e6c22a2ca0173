/** A request that is sent twice has one effect: the {@code Idempotency-Key} header. */
@NullMarked
package app.visavis.shared.idempotency;

import org.jspecify.annotations.NullMarked;
