package app.visavis.call;

import java.util.UUID;

/** Somebody in the room has something to hear; fired inside the transaction that wrote it. */
record RoomChanged(UUID bookingId) {}
