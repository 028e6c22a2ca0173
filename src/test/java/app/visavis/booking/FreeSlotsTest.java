package app.visavis.booking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class FreeSlotsTest {
    private static final int END = 2_000;

    @Test
    void aConsultationMayEndWhenTheOpeningEndsAndBeginWhenTheOneBeforeEnds() {
        var hours = new OpenHours(new long[] {0, 120}, new long[] {0, 30, 60, 90});
        assertArrayEquals(new long[] {0, 60, 90}, new FreeSlots(30, 0, 0).starts(hours, new long[] {30, 60}, 0, END));
    }

    @Test
    void buffersKeepTheirDistanceFromWhatIsTakenButMayLeaveTheOpening() {
        var hours = new OpenHours(new long[] {0, 120}, new long[] {0, 30, 60, 90});
        assertArrayEquals(new long[] {90}, new FreeSlots(30, 10, 10).starts(hours, new long[] {30, 60}, 0, END));
    }

    @Test
    void nothingIsOfferedBeforeTheNoticeOrBeyondTheHorizon() {
        var hours = new OpenHours(new long[] {0, 120}, new long[] {0, 30, 60, 90});
        assertArrayEquals(new long[] {30, 60}, new FreeSlots(30, 0, 0).starts(hours, new long[0], 1, 90));
    }
}
