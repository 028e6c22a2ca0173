CREATE TABLE outbox (
  position BIGINT NOT NULL AUTO_INCREMENT,
  id BINARY(16) NOT NULL,
  kind VARCHAR(60) NOT NULL,
  order_key VARCHAR(120) NOT NULL,
  payload MEDIUMTEXT NULL,
  state VARCHAR(20) NOT NULL,
  attempts INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  due_at DATETIME(6) NOT NULL,
  closed_at DATETIME(6) NULL,
  failure VARCHAR(500) NULL,
  CONSTRAINT pk_outbox PRIMARY KEY (position),
  CONSTRAINT uq_outbox_id UNIQUE (id),
  CONSTRAINT ck_outbox_state CHECK (state IN ('WAITING', 'DELIVERED', 'PARKED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_outbox_due ON outbox (state, due_at, position);

CREATE INDEX ix_outbox_lane ON outbox (kind, order_key, state, position);
