-- What calling a booking off gives back. Whoever booked before was told: all of it until the start; so is the default,
-- which never keeps money that nobody decided to keep.
ALTER TABLE practice
  ADD COLUMN policy_free_hours INT NOT NULL DEFAULT 0 COMMENT 'all back until so long before the start',
  ADD COLUMN policy_late_percent INT NOT NULL DEFAULT 0 COMMENT 'so much from then until the start',
  ADD CONSTRAINT ck_practice_policy_hours CHECK (policy_free_hours BETWEEN 0 AND 720),
  ADD CONSTRAINT ck_practice_policy_percent CHECK (policy_late_percent BETWEEN 0 AND 100);

-- Frozen when the booking was placed.
ALTER TABLE booking
  ADD COLUMN policy_free_hours INT NOT NULL DEFAULT 0,
  ADD COLUMN policy_late_percent INT NOT NULL DEFAULT 0,
  ADD CONSTRAINT ck_booking_policy_hours CHECK (policy_free_hours BETWEEN 0 AND 720),
  ADD CONSTRAINT ck_booking_policy_percent CHECK (policy_late_percent BETWEEN 0 AND 100);
