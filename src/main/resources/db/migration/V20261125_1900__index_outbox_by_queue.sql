-- What waits is few, what was delivered in a month is many: the oldest of what waits must be found without reading the rest.
CREATE INDEX ix_outbox_queue ON outbox (state, position);
DROP INDEX ix_outbox_due ON outbox;
