package app.visavis.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.call.CallRefused.Reason;
import app.visavis.call.ServerFrame.Admitted;
import app.visavis.call.ServerFrame.Declined;
import app.visavis.call.ServerFrame.PeerEntered;
import app.visavis.call.ServerFrame.PeerLeft;
import app.visavis.call.ServerFrame.PeerWaiting;
import app.visavis.call.ServerFrame.Restart;
import app.visavis.call.ServerFrame.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Instant LEASE = NOW.plusSeconds(10);

    private final Room room = Room.of(
            UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), new CallWindow(NOW, NOW.plusSeconds(3_600)));

    @Test
    void aClientWaitsAndNobodyIsToldWhileNobodyIsThere() {
        var entrance = enter(Side.CLIENT, "c1");
        assertEquals(List.of(new Waiting()), entrance.own());
        assertEquals(List.of(), entrance.others());
    }

    @Test
    void thePractitionerNeedsNoAdmissionAndSeesWhoWaits() {
        enter(Side.CLIENT, "c1");
        var entrance = enter(Side.PRACTITIONER, "p1");
        assertEquals(List.of(new PeerWaiting("c1", "Robin")), entrance.own());
        assertEquals(List.of(), entrance.others(), "who waits is told nothing");
    }

    @Test
    void thePractitionerHearsAKnock() {
        enter(Side.PRACTITIONER, "p1");
        assertEquals(
                List.of(new Notice(Side.PRACTITIONER, "p1", new PeerWaiting("c1", "Robin"))),
                enter(Side.CLIENT, "c1").others());
    }

    @Test
    void admittingTellsBothOfEachOther() {
        enter(Side.PRACTITIONER, "p1");
        enter(Side.CLIENT, "c1");
        assertEquals(
                List.of(
                        new Notice(Side.CLIENT, "c1", new Admitted()),
                        new Notice(Side.CLIENT, "c1", new PeerEntered("p1")),
                        new Notice(Side.PRACTITIONER, "p1", new PeerEntered("c1"))),
                room.admit());
        assertEquals(List.of(), room.admit(), "twice is once");
    }

    @Test
    void nobodyIsAdmittedOrDeclinedWhenNobodyWaits() {
        enter(Side.PRACTITIONER, "p1");
        assertEquals(Reason.NOBODY_WAITING, refused(room::admit));
        assertEquals(Reason.NOBODY_WAITING, refused(room::decline));
    }

    @Test
    void whoIsDeclinedIsOutAndMayKnockAgain() {
        enter(Side.PRACTITIONER, "p1");
        enter(Side.CLIENT, "c1");
        assertEquals(List.of(new Notice(Side.CLIENT, "c1", new Declined())), room.decline());
        assertFalse(room.client.isTaken());
        assertEquals(List.of(new Waiting()), enter(Side.CLIENT, "c1").own());
    }

    @Test
    void aClientInsideCanStillBeTurnedAway() {
        meet();
        assertEquals(
                List.of(
                        new Notice(Side.PRACTITIONER, "p1", new PeerLeft("c1")),
                        new Notice(Side.CLIENT, "c1", new Declined())),
                room.decline());
    }

    @Test
    void aMendedLineIsNobodysNewsAndKeepsItsPlaceInTheLog() {
        meet();
        room.client.heardSeq = 5;
        room.lastSeq = 9;
        var entrance = enter(Side.CLIENT, "c1");
        assertTrue(entrance.isMended());
        assertEquals(List.of(new Admitted()), entrance.own());
        assertEquals(List.of(), entrance.others());
        assertEquals(5, room.client.heardSeq);
    }

    @Test
    void aReloadedPageBeginsAtTheEndOfTheLogUnderItsNewName() {
        meet();
        room.lastSeq = 9;
        var entrance = enter(Side.CLIENT, "c2");
        assertEquals(List.of(new Admitted(), new PeerEntered("p1")), entrance.own());
        assertEquals(List.of(new Notice(Side.PRACTITIONER, "p1", new PeerEntered("c2"))), entrance.others());
        assertEquals(9, room.client.heardSeq);
    }

    @Test
    void aReloadOfThePractitionerKeepsTheClientInside() {
        meet();
        assertEquals(
                List.of(new PeerEntered("c1")), enter(Side.PRACTITIONER, "p2").own());
    }

    @Test
    void whoWasCountedOutLetsGoOfTheOldConnectionWhenTheyComeBack() {
        meet();
        assertEquals(List.of(new Notice(Side.PRACTITIONER, "p1", new PeerLeft("c1"))), room.vacate(Side.CLIENT));
        var entrance = enter(Side.CLIENT, "c1");
        assertEquals(List.of(new Admitted(), new PeerLeft("p1"), new PeerEntered("p1")), entrance.own());
        assertEquals(List.of(new Notice(Side.PRACTITIONER, "p1", new PeerEntered("c1"))), entrance.others());
    }

    @Test
    void whoLeftKnocksAgain() {
        meet();
        assertEquals(List.of(new Notice(Side.PRACTITIONER, "p1", new PeerLeft("c1"))), room.leave(Side.CLIENT));
        assertEquals(List.of(new Waiting()), enter(Side.CLIENT, "c1").own());
    }

    @Test
    void aClientInsideIsToldThatThePractitionerLeft() {
        meet();
        assertEquals(List.of(new Notice(Side.CLIENT, "c1", new PeerLeft("p1"))), room.leave(Side.PRACTITIONER));
        assertTrue(room.client.isInside());
    }

    @Test
    void whatIsForAPageThatIsGoneIsDropped() {
        meet();
        assertEquals(
                List.of(new Notice(Side.CLIENT, "c1", new Restart("p1"))),
                room.relay(Side.PRACTITIONER, new ClientFrame.Restart("c1")));
        assertEquals(List.of(), room.relay(Side.PRACTITIONER, new ClientFrame.Restart("c0")));
        room.vacate(Side.CLIENT);
        assertEquals(List.of(), room.relay(Side.PRACTITIONER, new ClientFrame.Restart("c1")));
    }

    @Test
    void whoWaitsCannotSpeakIntoTheRoom() {
        enter(Side.PRACTITIONER, "p1");
        enter(Side.CLIENT, "c1");
        assertEquals(Reason.NOT_INSIDE, refused(() -> room.relay(Side.CLIENT, new ClientFrame.Restart("p1"))));
        assertEquals(
                List.of(),
                room.relay(Side.PRACTITIONER, new ClientFrame.Restart("c1")),
                "nor is anything said to who waits");
    }

    @Test
    void onlyTheNewestSocketSpeaksForASeat() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        room.enter(Side.CLIENT, "c1", first, LEASE, "Robin");
        room.enter(Side.CLIENT, "c1", second, LEASE, "Robin");
        room.requireSpeaker(Side.CLIENT, second);
        assertEquals(
                Reason.NOT_INSIDE,
                assertThrows(CallRefused.class, () -> room.requireSpeaker(Side.CLIENT, first))
                        .reason());
    }

    @Test
    void aSeatExpiresWithItsLease() {
        enter(Side.CLIENT, "c1");
        assertFalse(room.client.isExpired(LEASE));
        assertTrue(room.client.isExpired(LEASE.plusMillis(1)));
        assertFalse(room.practitioner.isExpired(LEASE.plusMillis(1)), "an empty one does not");
    }

    @Test
    void anEndedRoomIsEmptyAndItsNumberHasMoved() {
        meet();
        var before = room.lastSeq;
        room.end(ClosedWhy.WINDOW);
        assertEquals(ClosedWhy.WINDOW, room.ended);
        assertFalse(room.client.isTaken() || room.practitioner.isTaken());
        assertTrue(room.lastSeq > before);
    }

    private void meet() {
        enter(Side.PRACTITIONER, "p1");
        enter(Side.CLIENT, "c1");
        room.admit();
    }

    private Room.Entrance enter(Side side, String nonce) {
        return room.enter(side, nonce, UUID.randomUUID(), LEASE, "Robin");
    }

    private static Object refused(Supplier<?> said) {
        return assertThrows(CallRefused.class, said::get).reason();
    }
}
