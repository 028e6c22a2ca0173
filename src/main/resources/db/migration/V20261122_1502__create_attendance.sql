-- Who was there from when to when, the lobby included; admitted_at tells when the call itself began for them.
CREATE TABLE attendance (
  id BINARY(16) NOT NULL,
  booking_id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  arrived_at DATETIME(6) NOT NULL,
  admitted_at DATETIME(6) NULL,
  left_at DATETIME(6) NULL,
  CONSTRAINT pk_attendance PRIMARY KEY (id),
  INDEX ix_attendance_booking_account (booking_id, account_id),
  CONSTRAINT fk_attendance_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  CONSTRAINT fk_attendance_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
