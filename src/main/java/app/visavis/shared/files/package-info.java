@NullMarked
package app.visavis.shared.files;

import org.jspecify.annotations.NullMarked;
