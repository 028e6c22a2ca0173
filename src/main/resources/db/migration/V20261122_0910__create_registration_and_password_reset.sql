-- An attempt is named by a secret that only its browser has; the mailed code is derived from it and stored nowhere.
CREATE TABLE registration (
  id BINARY(16) NOT NULL,
  attempt_hash VARBINARY(32) NOT NULL,
  email VARCHAR(254) NOT NULL,
  display_name VARCHAR(80) NOT NULL,
  password_hash VARCHAR(200) NOT NULL,
  zone VARCHAR(64) NOT NULL,
  language VARCHAR(35) NOT NULL,
  tries INT NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_registration PRIMARY KEY (id),
  CONSTRAINT uq_registration_attempt UNIQUE (attempt_hash),
  INDEX ix_registration_expiry (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- account_id is null for an address that nobody has: the answer to the stranger is the same.
CREATE TABLE password_reset (
  id BINARY(16) NOT NULL,
  attempt_hash VARBINARY(32) NOT NULL,
  account_id BINARY(16) NULL,
  tries INT NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_password_reset PRIMARY KEY (id),
  CONSTRAINT uq_password_reset_attempt UNIQUE (attempt_hash),
  CONSTRAINT fk_password_reset_account FOREIGN KEY (account_id) REFERENCES account (id),
  INDEX ix_password_reset_expiry (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
