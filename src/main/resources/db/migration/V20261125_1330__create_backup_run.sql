-- What was backed up, shipped, proved and restored. Written beside the secondary by an account that may insert here and
-- nothing else; the service only reads, and removes what is old.
CREATE TABLE backup_run (
  id BIGINT NOT NULL AUTO_INCREMENT,
  kind VARCHAR(20) NOT NULL,
  started_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NOT NULL,
  outcome VARCHAR(20) NOT NULL,
  bytes BIGINT NULL,
  snapshot VARCHAR(64) NULL COMMENT 'as the repository names it',
  taken_at DATETIME(6) NULL COMMENT 'when the backup that this is about was begun',
  verified_at DATETIME(6) NULL COMMENT 'when it was proved, by a restore that was compared',
  log_file VARCHAR(255) NULL,
  log_position BIGINT NULL,
  log_until DATETIME(6) NULL COMMENT 'what was committed before is shipped',
  detail VARCHAR(1000) COLLATE utf8mb4_unicode_ci NULL,
  CONSTRAINT pk_backup_run PRIMARY KEY (id),
  CONSTRAINT ck_backup_run_kind CHECK (kind IN ('BACKUP', 'STREAM', 'VERIFY', 'RESTORE', 'RETENTION', 'DRILL')),
  CONSTRAINT ck_backup_run_outcome CHECK (outcome IN ('DONE', 'FAILED')),
  CONSTRAINT ck_backup_run_verified CHECK (verified_at IS NULL OR outcome = 'DONE' AND taken_at IS NOT NULL),
  INDEX ix_backup_run_verified (verified_at, taken_at),
  INDEX ix_backup_run_kind (kind, outcome, ended_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
