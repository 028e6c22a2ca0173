CREATE TABLE practice (
  id BINARY(16) NOT NULL,
  practitioner_id BINARY(16) NOT NULL,
  slug VARCHAR(60) NOT NULL,
  name VARCHAR(120) COLLATE utf8mb4_unicode_ci NOT NULL,
  headline VARCHAR(200) COLLATE utf8mb4_unicode_ci NOT NULL,
  about VARCHAR(5000) COLLATE utf8mb4_unicode_ci NOT NULL,
  zone VARCHAR(60) NOT NULL,
  currency CHAR(3) NOT NULL,
  photo_id BINARY(16) NULL,
  published BOOLEAN NOT NULL,
  notice_minutes INT NOT NULL,
  horizon_days INT NOT NULL,
  step_minutes INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_practice PRIMARY KEY (id),
  CONSTRAINT uq_practice_slug UNIQUE (slug),
  CONSTRAINT uq_practice_practitioner UNIQUE (practitioner_id),
  CONSTRAINT fk_practice_practitioner FOREIGN KEY (practitioner_id) REFERENCES account (id),
  CONSTRAINT fk_practice_photo FOREIGN KEY (photo_id) REFERENCES stored_file (id),
  CONSTRAINT ck_practice_notice CHECK (notice_minutes >= 0),
  CONSTRAINT ck_practice_horizon CHECK (horizon_days BETWEEN 1 AND 730),
  CONSTRAINT ck_practice_step CHECK (step_minutes BETWEEN 5 AND 1440 AND MOD(step_minutes, 5) = 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE practice_language (
  practice_id BINARY(16) NOT NULL,
  position INT NOT NULL,
  language VARCHAR(35) NOT NULL,
  CONSTRAINT pk_practice_language PRIMARY KEY (practice_id, position),
  CONSTRAINT fk_practice_language_practice FOREIGN KEY (practice_id) REFERENCES practice (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
