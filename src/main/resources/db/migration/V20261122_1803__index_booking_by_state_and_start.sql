-- What is coming up is asked for every half minute.
CREATE INDEX ix_booking_state_time ON booking (state, starts_at);
