@NullMarked
package app.visavis.shared.environment;

import org.jspecify.annotations.NullMarked;
