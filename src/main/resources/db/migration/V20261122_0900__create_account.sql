CREATE TABLE account (
  id BINARY(16) NOT NULL,
  email VARCHAR(254) NOT NULL,
  display_name VARCHAR(80) NOT NULL,
  password_hash VARCHAR(200) NOT NULL,
  zone VARCHAR(64) NOT NULL,
  language VARCHAR(35) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  roles_changed_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_account PRIMARY KEY (id),
  CONSTRAINT uq_account_email UNIQUE (email)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE account_role (
  account_id BINARY(16) NOT NULL,
  role VARCHAR(20) NOT NULL,
  CONSTRAINT pk_account_role PRIMARY KEY (account_id, role),
  CONSTRAINT fk_account_role_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
