-- A practice reads its payments page by page, the one begun last first.
CREATE INDEX ix_payment_practice ON payment (practice_id, id);
