-- A calendar of another program, whose entries keep the practice busy. Only their times are kept, never what they say.
CREATE TABLE busy_calendar (
  id BINARY(16) NOT NULL,
  practice_id BINARY(16) NOT NULL,
  name VARCHAR(120) COLLATE utf8mb4_unicode_ci NOT NULL,
  address VARCHAR(2000) NOT NULL COMMENT 'a secret of its owner: whoever has it reads the calendar',
  etag VARCHAR(500) NULL,
  last_modified VARCHAR(100) NULL,
  read_zone VARCHAR(64) NULL COMMENT 'by whose clock days without a zone were read',
  read_until DATETIME(6) NULL COMMENT 'how far ahead it was worked out',
  checked_at DATETIME(6) NULL,
  fresh_at DATETIME(6) NULL,
  closes_at DATETIME(6) NOT NULL COMMENT 'until when its busy times are trusted; afterwards nothing can be booked',
  problem VARCHAR(40) NULL,
  told BOOLEAN NOT NULL COMMENT 'whether the practitioner was told that it closed the practice',
  due_at DATETIME(6) NOT NULL,
  leased_until DATETIME(6) NULL COMMENT 'one server reads it at a time',
  created_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_busy_calendar PRIMARY KEY (id),
  CONSTRAINT fk_busy_calendar_practice FOREIGN KEY (practice_id) REFERENCES practice (id),
  INDEX ix_busy_calendar_due (due_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE busy_time (
  calendar_id BINARY(16) NOT NULL,
  starts_at DATETIME(6) NOT NULL,
  ends_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_busy_time PRIMARY KEY (calendar_id, starts_at),
  CONSTRAINT fk_busy_time_calendar FOREIGN KEY (calendar_id) REFERENCES busy_calendar (id) ON DELETE CASCADE,
  CONSTRAINT ck_busy_time_order CHECK (ends_at > starts_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
