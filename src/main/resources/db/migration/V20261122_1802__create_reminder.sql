-- One row per reminder that was sent. Its primary key decides which server sends it; at another time it is another one.
CREATE TABLE reminder (
  booking_id BINARY(16) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  starts_at DATETIME(6) NOT NULL COMMENT 'of the booking, when it was reminded of',
  sent_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_reminder PRIMARY KEY (booking_id, kind, starts_at),
  CONSTRAINT fk_reminder_booking FOREIGN KEY (booking_id) REFERENCES booking (id) ON DELETE CASCADE,
  CONSTRAINT ck_reminder_kind CHECK (kind IN ('DAY', 'HOUR'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
