@NullMarked
package app.visavis.shared.problem;

import org.jspecify.annotations.NullMarked;
