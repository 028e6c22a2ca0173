CREATE TABLE idempotency (
  id VARCHAR(43) NOT NULL,
  request VARCHAR(43) NOT NULL,
  status INT NULL,
  media_type VARCHAR(100) NULL,
  body MEDIUMTEXT NULL,
  begun_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_idempotency PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_idempotency_begun ON idempotency (begun_at);
