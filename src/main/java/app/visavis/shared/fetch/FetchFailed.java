package app.visavis.shared.fetch;

import java.net.URI;

/** An address gave nothing. */
public class FetchFailed extends Exception {
    /** Why, and whether it may pass by itself. */
    public enum Reason {
        /** It leads to a network that is not public, or is no web address. */
        ADDRESS_REFUSED(true),
        /** Not there, or not for us: 4xx. */
        NOT_THERE(true),
        TOO_LARGE(true),
        TOO_MANY_REDIRECTS(true),
        /** No name, no connection, no answer in time. */
        UNREACHABLE(false),
        /** 5xx, or asked too often. */
        IN_TROUBLE(false);

        private final boolean lasting;

        Reason(boolean lasting) {
            this.lasting = lasting;
        }

        public boolean isLasting() {
            return lasting;
        }
    }

    private final Reason reason;

    FetchFailed(Reason reason, URI address) {
        // The rest of the address may be a secret.
        super(reason + " at " + address.getHost());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
