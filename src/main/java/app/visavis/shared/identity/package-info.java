@NullMarked
package app.visavis.shared.identity;

import org.jspecify.annotations.NullMarked;
