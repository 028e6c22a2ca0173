@NullMarked
package app.visavis.shared.time;

import org.jspecify.annotations.NullMarked;
