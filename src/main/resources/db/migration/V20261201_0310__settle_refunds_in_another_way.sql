-- Money that was owed and reached its client on another way than Stripe's. The refund stays FAILED, a state that the
-- program before this one knows: it would read no other.
ALTER TABLE refund
  ADD COLUMN settled_by VARCHAR(20) NULL COMMENT 'who gave it back in another way; it is not owed any more',
  ADD CONSTRAINT ck_refund_settled CHECK (settled_by IS NULL OR settled_by IN ('OPERATOR', 'BANK'));

ALTER TABLE payment
  ADD COLUMN settled_minor BIGINT NOT NULL DEFAULT 0 COMMENT 'how much of what was to be given back went another way';
