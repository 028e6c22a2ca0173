-- Rules in the practice's local time: a weekday and minutes of the day; an end that is not after the start is on the
-- next day, and equal ones are a whole day.
CREATE TABLE opening (
  id BINARY(16) NOT NULL,
  practice_id BINARY(16) NOT NULL,
  weekday INT NOT NULL COMMENT '1 = Monday … 7 = Sunday',
  starts_minute INT NOT NULL COMMENT 'minutes after midnight',
  ends_minute INT NOT NULL COMMENT 'minutes after midnight',
  CONSTRAINT pk_opening PRIMARY KEY (id),
  CONSTRAINT fk_opening_practice FOREIGN KEY (practice_id) REFERENCES practice (id),
  CONSTRAINT ck_opening_weekday CHECK (weekday BETWEEN 1 AND 7),
  CONSTRAINT ck_opening_starts CHECK (starts_minute BETWEEN 0 AND 1435 AND MOD(starts_minute, 5) = 0),
  CONSTRAINT ck_opening_ends CHECK (ends_minute BETWEEN 0 AND 1435 AND MOD(ends_minute, 5) = 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Local readings of the practice's clock, not instants: DATETIME without a zone.
CREATE TABLE absence (
  id BINARY(16) NOT NULL,
  practice_id BINARY(16) NOT NULL,
  starts_at DATETIME NOT NULL COMMENT 'local',
  ends_at DATETIME NOT NULL COMMENT 'local',
  note VARCHAR(200) COLLATE utf8mb4_unicode_ci NOT NULL,
  CONSTRAINT pk_absence PRIMARY KEY (id),
  CONSTRAINT fk_absence_practice FOREIGN KEY (practice_id) REFERENCES practice (id),
  CONSTRAINT ck_absence_order CHECK (ends_at > starts_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
