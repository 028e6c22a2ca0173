-- What must hold in every state of the database: each query says what would be wrong, and counts it.

SELECT 'cells that two bookings share', COUNT(*)
FROM (SELECT 1 FROM occupied_cell GROUP BY practice_id, starts_at HAVING COUNT(*) > 1) shared;

-- Without this key the next booking could take what is taken.
SELECT 'primary keys missing on occupied_cell', 1 - COUNT(*)
FROM information_schema.table_constraints
WHERE table_schema = DATABASE() AND table_name = 'occupied_cell' AND constraint_type = 'PRIMARY KEY';

-- What is over may have let go of its cells; nothing else may have fewer, more or others than its own.
SELECT 'bookings that do not have exactly their cells', COUNT(*)
FROM (
  SELECT booking.id, state, blocks_from, blocks_until
  FROM booking
  LEFT JOIN occupied_cell ON occupied_cell.booking_id = booking.id
  GROUP BY booking.id, state, blocks_from, blocks_until
  HAVING NOT (
      COUNT(occupied_cell.starts_at) = 0 AND state NOT IN ('HELD', 'CONFIRMED')
      OR COUNT(occupied_cell.starts_at) = TIMESTAMPDIFF(MINUTE, blocks_from, blocks_until) / 5
        AND state NOT IN ('LAPSED', 'CANCELLED')
    )
    OR SUM(occupied_cell.practice_id <> booking.practice_id OR occupied_cell.starts_at < blocks_from
      OR occupied_cell.starts_at >= blocks_until) > 0
) wrong;

SELECT 'conversations with a gap in seq', COUNT(*)
FROM (
  SELECT conversation.id, last_seq
  FROM conversation
  LEFT JOIN message ON message.conversation_id = conversation.id
  GROUP BY conversation.id, last_seq
  HAVING COUNT(message.seq) <> last_seq OR MAX(message.seq) <> last_seq OR MIN(message.seq) <> 1
) wrong;

SELECT 'people who read further than was written', COUNT(*)
FROM participant
JOIN conversation ON conversation.id = participant.conversation_id
WHERE read_seq > last_seq OR delivered_seq > last_seq;

-- Money that came is a booking, or goes back: a payment whose booking did not come about is never just PAID.
SELECT 'paid payments without a booking', COUNT(*)
FROM payment
LEFT JOIN booking ON booking.id = payment.booking_id
WHERE payment.state = 'PAID' AND (booking.id IS NULL OR booking.state IN ('HELD', 'LAPSED'));

SELECT 'payments with money that is nowhere', COUNT(*)
FROM payment
WHERE (state IN ('OPEN', 'FAILED', 'EXPIRED')) = (captured_minor > 0);

SELECT 'bookings that were never paid', COUNT(*)
FROM booking
LEFT JOIN payment ON payment.booking_id = booking.id AND payment.captured_minor > 0
WHERE booking.state IN ('CONFIRMED', 'COMPLETED', 'NO_SHOW') AND booking.price_minor > 0 AND payment.id IS NULL;

SELECT 'refunds on their way without a refund', COUNT(*)
FROM payment
LEFT JOIN refund ON refund.payment_id = payment.id
WHERE payment.state IN ('REFUNDING', 'REFUNDED', 'REFUND_FAILED') AND refund.id IS NULL;

SELECT 'migrations that failed', COUNT(*)
FROM flyway_schema_history
WHERE NOT success;
