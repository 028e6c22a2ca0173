/** Asks strangers' web servers on people's behalf, without becoming their way into the network we stand in. */
@NullMarked
package app.visavis.shared.fetch;

import org.jspecify.annotations.NullMarked;
