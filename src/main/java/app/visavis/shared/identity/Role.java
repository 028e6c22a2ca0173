package app.visavis.shared.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
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

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Role ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
