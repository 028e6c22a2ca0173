/** The local run: a program of its own that surrounds the unchanged service with all it needs on one machine. */
@NullMarked
package app.visavis.local;

import org.jspecify.annotations.NullMarked;
