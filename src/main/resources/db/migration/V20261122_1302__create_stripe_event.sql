CREATE TABLE stripe_event (
  id VARCHAR(255) NOT NULL,
  kind VARCHAR(100) NOT NULL,
  received_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_stripe_event PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_stripe_event_received ON stripe_event (received_at);
