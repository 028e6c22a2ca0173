@NullMarked
package app.visavis.practice;

import org.jspecify.annotations.NullMarked;
