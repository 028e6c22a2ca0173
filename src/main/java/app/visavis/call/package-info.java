/** Calls: the lobby, and the signalling by which two browsers find each other. Media never passes the service. */
@NullMarked
package app.visavis.call;

import org.jspecify.annotations.NullMarked;
