-- Where what was made can be found: the answer that is given again says it too.
ALTER TABLE idempotency ADD COLUMN location VARCHAR(500) NULL AFTER media_type;
