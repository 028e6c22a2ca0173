ALTER TABLE booking
  ADD COLUMN absent_party VARCHAR(20) NULL COMMENT 'who did not come; only with NO_SHOW',
  ADD CONSTRAINT ck_booking_absent CHECK ((state = 'NO_SHOW') = (absent_party IS NOT NULL)
    AND (absent_party IS NULL OR absent_party IN ('CLIENT', 'PRACTITIONER'))),
  ADD INDEX ix_booking_state_end (state, ends_at);
