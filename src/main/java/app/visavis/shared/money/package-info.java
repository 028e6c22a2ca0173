@NullMarked
package app.visavis.shared.money;

import org.jspecify.annotations.NullMarked;
