package app.visavis.booking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a hold is for: an account, or a browser without a session.
 *
 * @param browser SHA-256 of the hold cookie
 * @param address a keyed hash of the address prefix, to limit what one network can hold
 */
record Holder(
        @Nullable UUID clientId,
        byte @Nullable [] browser,
        @Nullable String address) {

    static Holder account(UUID clientId) {
        return new Holder(clientId, null, null);
    }

    static Holder browser(byte[] cookieHash, String address) {
        return new Holder(null, cookieHash, address);
    }
}
