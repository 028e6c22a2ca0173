-- When each practice can next be booked: a cache for the search, worked out again after every change and by a job.
CREATE TABLE next_free (
  practice_id BINARY(16) NOT NULL,
  next_free_at DATETIME(6) NULL COMMENT 'null: nothing within the horizon',
  checked_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_next_free PRIMARY KEY (practice_id),
  CONSTRAINT fk_next_free_practice FOREIGN KEY (practice_id) REFERENCES practice (id),
  INDEX ix_next_free_at (next_free_at, practice_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
