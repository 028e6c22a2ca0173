-- revision is that of the conversation when the message last changed. The body is compared by people's rules, since it
-- is what a search reads.
CREATE TABLE message (
  id BINARY(16) NOT NULL,
  conversation_id BINARY(16) NOT NULL,
  seq BIGINT NOT NULL,
  sender_id BINARY(16) NOT NULL,
  client_id VARCHAR(64) NOT NULL,
  body VARCHAR(4000) COLLATE utf8mb4_unicode_ci NOT NULL,
  revision BIGINT NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  edited_at DATETIME(6) NULL,
  deleted BOOLEAN NOT NULL,
  CONSTRAINT pk_message PRIMARY KEY (id),
  CONSTRAINT uq_message_conversation_seq UNIQUE (conversation_id, seq),
  CONSTRAINT uq_message_sender_client UNIQUE (sender_id, client_id),
  CONSTRAINT fk_message_conversation FOREIGN KEY (conversation_id) REFERENCES conversation (id),
  CONSTRAINT fk_message_sender FOREIGN KEY (sender_id) REFERENCES account (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
