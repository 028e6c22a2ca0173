-- A date whose openings are not those of its weekday; without a row in special_opening it is closed.
CREATE TABLE special_day (
  practice_id BINARY(16) NOT NULL,
  on_date DATE NOT NULL COMMENT 'local',
  note VARCHAR(200) COLLATE utf8mb4_unicode_ci NOT NULL,
  CONSTRAINT pk_special_day PRIMARY KEY (practice_id, on_date),
  CONSTRAINT fk_special_day_practice FOREIGN KEY (practice_id) REFERENCES practice (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE special_opening (
  practice_id BINARY(16) NOT NULL,
  on_date DATE NOT NULL COMMENT 'local; the day on which it starts',
  starts_minute INT NOT NULL COMMENT 'minutes after midnight',
  ends_minute INT NOT NULL COMMENT 'minutes after midnight; at or before the start it is on the next day',
  CONSTRAINT pk_special_opening PRIMARY KEY (practice_id, on_date, starts_minute, ends_minute),
  CONSTRAINT fk_special_opening_day FOREIGN KEY (practice_id, on_date)
    REFERENCES special_day (practice_id, on_date) ON DELETE CASCADE,
  CONSTRAINT ck_special_opening_starts CHECK (starts_minute BETWEEN 0 AND 1435 AND MOD(starts_minute, 5) = 0),
  CONSTRAINT ck_special_opening_ends CHECK (ends_minute BETWEEN 0 AND 1435 AND MOD(ends_minute, 5) = 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
