@NullMarked
package app.visavis.shared.page;

import org.jspecify.annotations.NullMarked;
