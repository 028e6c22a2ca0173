-- The secret address at which an account's bookings can be followed. The secret is derived from the id with the server's
-- key, so that it can be shown again; what is stored only finds it.
CREATE TABLE calendar_link (
  account_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  secret_hash VARBINARY(32) NOT NULL COMMENT 'SHA-256',
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_calendar_link PRIMARY KEY (account_id),
  CONSTRAINT fk_calendar_link_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT uq_calendar_link_secret UNIQUE (secret_hash)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
