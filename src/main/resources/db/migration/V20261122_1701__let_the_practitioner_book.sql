ALTER TABLE booking
  ADD COLUMN charge VARCHAR(20) NULL COMMENT 'who pays for what the practitioner booked; null for what the client did',
  ADD CONSTRAINT ck_booking_charge CHECK (charge IS NULL OR charge = 'CLIENT_PAYS'
    OR charge = 'SETTLED' AND price_minor = 0);
