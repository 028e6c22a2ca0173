-- Small files: photos now, attachments later. In the database, so that a backup is one thing and any server can answer.
CREATE TABLE stored_file (
  id BINARY(16) NOT NULL,
  media_type VARCHAR(100) NOT NULL,
  content MEDIUMBLOB NOT NULL,
  -- Whoever knows the id of a public file may read it; any other is served by the feature that owns it.
  is_public BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_stored_file PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
