ALTER TABLE refund
  ADD COLUMN attempt INT NOT NULL DEFAULT 0 COMMENT 'each has an idempotency key of its own at Stripe',
  ADD COLUMN failure VARCHAR(100) NULL COMMENT 'why the last attempt failed, in Stripe''s word';

ALTER TABLE payment DROP CONSTRAINT ck_payment_state;

ALTER TABLE payment
  ADD CONSTRAINT ck_payment_state
  CHECK (state IN ('OPEN', 'PAID', 'FAILED', 'EXPIRED', 'REFUNDING', 'REFUNDED', 'REFUND_FAILED'));
