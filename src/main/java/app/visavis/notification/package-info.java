/** Tells people by mail what happened; a leaf that listens to the other features and that nobody knows. */
@NullMarked
package app.visavis.notification;

import org.jspecify.annotations.NullMarked;
