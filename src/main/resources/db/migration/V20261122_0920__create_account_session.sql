CREATE TABLE account_session (
  id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  remembered BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  CONSTRAINT pk_account_session PRIMARY KEY (id),
  CONSTRAINT fk_account_session_account FOREIGN KEY (account_id) REFERENCES account (id),
  INDEX ix_account_session_expiry (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Every token a session has had, so that a replayed old one is told from a made-up one.
CREATE TABLE refresh_token (
  token_hash VARBINARY(32) NOT NULL,
  session_id BINARY(16) NOT NULL,
  issued_at DATETIME(6) NOT NULL,
  replaced_at DATETIME(6) NULL,
  CONSTRAINT pk_refresh_token PRIMARY KEY (token_hash),
  CONSTRAINT fk_refresh_token_session FOREIGN KEY (session_id) REFERENCES account_session (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
