CREATE TABLE refund (
  id BINARY(16) NOT NULL,
  payment_id BINARY(16) NOT NULL,
  price_minor BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL,
  state VARCHAR(20) NOT NULL,
  stripe_id VARCHAR(255) NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_refund PRIMARY KEY (id),
  CONSTRAINT uq_refund_stripe UNIQUE (stripe_id),
  CONSTRAINT fk_refund_payment FOREIGN KEY (payment_id) REFERENCES payment (id),
  CONSTRAINT ck_refund_state CHECK (state IN ('ASKED', 'PENDING', 'SUCCEEDED', 'FAILED')),
  CONSTRAINT ck_refund_price CHECK (price_minor > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_refund_state ON refund (state, changed_at);
