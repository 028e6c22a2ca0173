CREATE TABLE dispute (
  id VARCHAR(255) NOT NULL COMMENT 'as Stripe names it',
  payment_id BINARY(16) NOT NULL,
  price_minor BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL,
  state VARCHAR(20) NOT NULL,
  reason VARCHAR(100) NOT NULL,
  answer_by DATETIME(6) NULL,
  opened_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_dispute PRIMARY KEY (id),
  CONSTRAINT fk_dispute_payment FOREIGN KEY (payment_id) REFERENCES payment (id),
  CONSTRAINT ck_dispute_state CHECK (state IN ('OPEN', 'WON', 'LOST'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
