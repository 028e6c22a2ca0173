-- One conversation per client and practice. last_seq numbers its messages without gaps; revision counts every change
-- to it (messages, edits, receipts), so that whoever was away can be told what changed meanwhile.
CREATE TABLE conversation (
  id BINARY(16) NOT NULL,
  practice_id BINARY(16) NOT NULL,
  practitioner_id BINARY(16) NOT NULL,
  client_id BINARY(16) NOT NULL,
  last_seq BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_conversation PRIMARY KEY (id),
  CONSTRAINT uq_conversation_practice_client UNIQUE (practice_id, client_id),
  CONSTRAINT fk_conversation_practice FOREIGN KEY (practice_id) REFERENCES practice (id),
  CONSTRAINT fk_conversation_practitioner FOREIGN KEY (practitioner_id) REFERENCES account (id),
  CONSTRAINT fk_conversation_client FOREIGN KEY (client_id) REFERENCES account (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- How far each of the two has got; revision is that of the conversation when it last moved.
CREATE TABLE participant (
  conversation_id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  delivered_seq BIGINT NOT NULL,
  read_seq BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  CONSTRAINT pk_participant PRIMARY KEY (conversation_id, account_id),
  INDEX ix_participant_account (account_id),
  CONSTRAINT fk_participant_conversation FOREIGN KEY (conversation_id) REFERENCES conversation (id),
  CONSTRAINT fk_participant_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE conversation_booking (
  booking_id BINARY(16) NOT NULL,
  conversation_id BINARY(16) NOT NULL,
  CONSTRAINT pk_conversation_booking PRIMARY KEY (booking_id),
  INDEX ix_conversation_booking_conversation (conversation_id),
  CONSTRAINT fk_conversation_booking_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  CONSTRAINT fk_conversation_booking_conversation FOREIGN KEY (conversation_id) REFERENCES conversation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
