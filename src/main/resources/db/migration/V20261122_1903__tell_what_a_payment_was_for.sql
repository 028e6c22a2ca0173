-- Earnings are counted by practice, offering and the moment at which the money came.
ALTER TABLE payment
  ADD COLUMN practice_id BINARY(16) NULL,
  ADD COLUMN offering_title VARCHAR(120) COLLATE utf8mb4_unicode_ci NULL,
  ADD COLUMN paid_at DATETIME(6) NULL;

UPDATE payment JOIN booking ON booking.id = payment.booking_id
SET payment.practice_id = booking.practice_id,
  payment.offering_title = booking.offering_title,
  payment.paid_at = CASE WHEN payment.captured_minor > 0 THEN payment.changed_at END;

ALTER TABLE payment
  MODIFY COLUMN practice_id BINARY(16) NOT NULL,
  MODIFY COLUMN offering_title VARCHAR(120) COLLATE utf8mb4_unicode_ci NOT NULL,
  ADD CONSTRAINT fk_payment_practice FOREIGN KEY (practice_id) REFERENCES practice (id);

CREATE INDEX ix_payment_earned ON payment (practice_id, paid_at);
