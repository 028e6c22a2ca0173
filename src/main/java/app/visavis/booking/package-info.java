@NullMarked
package app.visavis.booking;

import org.jspecify.annotations.NullMarked;
