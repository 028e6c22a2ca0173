/** Addresses and ranges of them, and where a request comes from. */
@NullMarked
package app.visavis.shared.network;

import org.jspecify.annotations.NullMarked;
