/** How features count; what they count is theirs. */
@NullMarked
package app.visavis.shared.metrics;

import org.jspecify.annotations.NullMarked;
