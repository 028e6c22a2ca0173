/** What the log says beside its sentences: which request a line belongs to. */
@NullMarked
package app.visavis.shared.log;

import org.jspecify.annotations.NullMarked;
