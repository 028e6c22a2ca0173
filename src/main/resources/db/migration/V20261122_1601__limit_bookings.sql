ALTER TABLE practice
  ADD COLUMN daily_limit INT NULL COMMENT 'bookings that start on one local day; null: no limit',
  ADD COLUMN weekly_limit INT NULL COMMENT 'bookings that start in one local week from Monday; null: no limit',
  ADD CONSTRAINT ck_practice_daily_limit CHECK (daily_limit >= 1),
  ADD CONSTRAINT ck_practice_weekly_limit CHECK (weekly_limit >= 1);

-- How many bookings start in a limited day or week: the row that is locked while one more is judged. A missing row is
-- written by counting, so whoever changes what a day is (zone, limits) only deletes.
CREATE TABLE booking_count (
  practice_id BINARY(16) NOT NULL,
  unit VARCHAR(4) NOT NULL,
  starts_on DATE NOT NULL COMMENT 'local; a Monday for weeks',
  bookings INT NOT NULL,
  CONSTRAINT pk_booking_count PRIMARY KEY (practice_id, unit, starts_on),
  CONSTRAINT fk_booking_count_practice FOREIGN KEY (practice_id) REFERENCES practice (id),
  CONSTRAINT ck_booking_count_unit CHECK (unit IN ('DAY', 'WEEK')),
  CONSTRAINT ck_booking_count_bookings CHECK (bookings >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
