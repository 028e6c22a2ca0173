package app.visavis.call;

import app.visavis.account.AccountView;
import java.util.UUID;

/** One of a booking's two people, and whom they are to meet when. */
record Invitation(UUID bookingId, Side side, AccountView client, AccountView practitioner, CallWindow window) {

    AccountView me() {
        return side == Side.CLIENT ? client : practitioner;
    }

    AccountView other() {
        return side == Side.CLIENT ? practitioner : client;
    }
}
