/** Wakes what is open on this server when something happened, here or on another server; plain callbacks, no sockets. */
@NullMarked
package app.visavis.shared.realtime;

import org.jspecify.annotations.NullMarked;
