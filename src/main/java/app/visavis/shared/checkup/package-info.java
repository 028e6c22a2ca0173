/**
 * What the service depends on, looked at from outside of it: each part's checkup needs no more than the environment, so
 * that the {@code doctor} can ask them all when the service cannot even start.
 */
@NullMarked
package app.visavis.shared.checkup;

import org.jspecify.annotations.NullMarked;
