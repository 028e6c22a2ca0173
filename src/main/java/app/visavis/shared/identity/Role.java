package app.visavis.shared.identity;

import java.util.Locale;

/** What an account may be; everyone is a client, the others are added. */
public enum Role {
    CLIENT,
    PRACTITIONER,
    OPERATOR;

    /** The names as {@code @RolesAllowed} and the token's {@code groups} spell them. */
    public static final String CLIENT_NAME = "client";

    public static final String PRACTITIONER_NAME = "practitioner";
    public static final String OPERATOR_NAME = "operator";

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
