/** Conversations between a client and a practice: durable, in order, on every device of both. */
@NullMarked
package app.visavis.chat;

import org.jspecify.annotations.NullMarked;
