-- The meeting place of a booking's two people. A seat's nonce names the page load that sits there, its entry the
-- socket; its lease is prolonged by the server that holds the socket and runs out some seconds after it is gone.
CREATE TABLE call_room (
  booking_id BINARY(16) NOT NULL,
  client_id BINARY(16) NOT NULL,
  practitioner_id BINARY(16) NOT NULL,
  opens_at DATETIME(6) NOT NULL,
  closes_at DATETIME(6) NOT NULL,
  ended VARCHAR(16) NULL,
  last_seq BIGINT NOT NULL,
  client_presence VARCHAR(16) NOT NULL,
  client_admitted BOOLEAN NOT NULL,
  client_nonce VARCHAR(64) NULL,
  client_entry BINARY(16) NULL,
  client_heard_seq BIGINT NOT NULL,
  client_leased_until DATETIME(6) NULL,
  practitioner_presence VARCHAR(16) NOT NULL,
  practitioner_admitted BOOLEAN NOT NULL,
  practitioner_nonce VARCHAR(64) NULL,
  practitioner_entry BINARY(16) NULL,
  practitioner_heard_seq BIGINT NOT NULL,
  practitioner_leased_until DATETIME(6) NULL,
  CONSTRAINT pk_call_room PRIMARY KEY (booking_id),
  INDEX ix_call_room_ended_closes_at (ended, closes_at),
  CONSTRAINT fk_call_room_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  CONSTRAINT fk_call_room_client FOREIGN KEY (client_id) REFERENCES account (id),
  CONSTRAINT fk_call_room_practitioner FOREIGN KEY (practitioner_id) REFERENCES account (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What one seat tells the other, in order, for as long as the room lasts. The frame is passed on unread.
CREATE TABLE call_signal (
  booking_id BINARY(16) NOT NULL,
  seq BIGINT NOT NULL,
  side VARCHAR(16) NOT NULL,
  nonce VARCHAR(64) NOT NULL,
  frame MEDIUMTEXT NOT NULL,
  CONSTRAINT pk_call_signal PRIMARY KEY (booking_id, seq),
  CONSTRAINT fk_call_signal_room FOREIGN KEY (booking_id) REFERENCES call_room (booking_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
