package app.visavis.testsupport;

import app.visavis.account.AccountMaker;
import app.visavis.shared.identity.Role;
import io.quarkus.arc.Arc;

/** Makes signed-in people, each with an address of their own; quicker than registering, and the same afterwards. */
public final class People {
    /** The password of everybody made here. */
    public static final String PASSWORD = AccountMaker.PASSWORD;

    private People() {}

    public static Person client() {
        return maker().make();
    }

    /** Has the role, but no practice yet. */
    public static Person practitioner() {
        return maker().make(Role.PRACTITIONER);
    }

    public static Person operator() {
        return maker().make(Role.OPERATOR);
    }

    private static AccountMaker maker() {
        return Arc.container().instance(AccountMaker.class).get();
    }
}
