CREATE TABLE payment (
  id BINARY(16) NOT NULL,
  booking_id BINARY(16) NOT NULL,
  client_id BINARY(16) NOT NULL,
  price_minor BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL,
  state VARCHAR(20) NOT NULL,
  attempt INT NOT NULL,
  session_id VARCHAR(255) NULL,
  checkout_url VARCHAR(2048) NULL,
  intent_id VARCHAR(255) NULL,
  captured_minor BIGINT NOT NULL,
  refunding_minor BIGINT NOT NULL,
  refunded_minor BIGINT NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  deadline DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_payment PRIMARY KEY (id),
  CONSTRAINT uq_payment_booking UNIQUE (booking_id),
  CONSTRAINT uq_payment_session UNIQUE (session_id),
  CONSTRAINT fk_payment_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  CONSTRAINT fk_payment_client FOREIGN KEY (client_id) REFERENCES account (id),
  CONSTRAINT ck_payment_state CHECK (state IN ('OPEN', 'PAID', 'FAILED', 'EXPIRED', 'REFUNDING', 'REFUNDED')),
  CONSTRAINT ck_payment_refund CHECK (refunded_minor <= refunding_minor AND refunding_minor <= captured_minor)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_payment_open ON payment (state, opened_at);

CREATE INDEX ix_payment_intent ON payment (intent_id);

CREATE INDEX ix_payment_client ON payment (client_id, id);
