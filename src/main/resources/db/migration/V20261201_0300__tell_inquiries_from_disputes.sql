ALTER TABLE dispute ADD COLUMN inquiry BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'the bank only asks, and has taken nothing';
