-- A year of paid consultations, up to a week ago: what came of those cannot be corrected any more, so that nothing asks
-- Stripe about cards which it has never seen. Which hours were taken, by whom and with what end is drawn by
-- checksums, the same in every run; the later, the more. @paris_last, a midnight, makes the hours right in Paris and near
-- enough elsewhere.
INSERT INTO booking (id, practice_id, offering_id, client_id, state, starts_at, ends_at, blocks_from, blocks_until,
  held_until, paying, offering_title, price_minor, currency, revision, created_at, changed_at, version, cancelled_by,
  absent_party, policy_free_hours, policy_late_percent)
WITH RECURSIVE day (ago) AS (SELECT 8 UNION ALL SELECT ago + 1 FROM day WHERE ago < 370),
regular (nr, offering_id, oclock, weekdays) AS (
  SELECT 1, @session, 10, '01234'
  UNION ALL SELECT 2, @session, 15, '013'
  UNION ALL SELECT 3, @lesson, 22, '01234'
  UNION ALL SELECT 4, @exam, 17, '5'
  UNION ALL SELECT 5, @coaching, 20, '0123456'
),
drawn AS (
  SELECT nr, ago, offering_id, weekdays,
    CAST(@paris_last AS DATETIME(6)) - INTERVAL ago DAY + INTERVAL oclock HOUR AS starts_at,
    CASE
      WHEN nr <= 2 THEN ELT(1 + MOD(CRC32(CONCAT('who', nr, '.', ago)), 3), @leo, @amelie, @tom)
      WHEN nr <= 4 THEN ELT(1 + MOD(CRC32(CONCAT('who', nr, '.', ago)), 3), @priya, @tom, @leo)
      ELSE ELT(1 + MOD(CRC32(CONCAT('who', nr, '.', ago)), 3), @noor, @tom, @priya)
    END AS client,
    MOD(CRC32(CONCAT('end', nr, '.', ago)), 100) AS fate,
    MOD(CRC32(CONCAT('when', nr, '.', ago)), 4 * 1440) + 2 * 1440 + 60 AS ahead
  FROM day CROSS JOIN regular
  WHERE MOD(CRC32(CONCAT('taken', nr, '.', ago)), 100) < 36 - ago / 20 + 9 * SIN(ago / 38)
),
ended AS (
  SELECT drawn.*, starts_at - INTERVAL ahead MINUTE AS created_at,
    CASE
      WHEN fate < 84 THEN 'COMPLETED'
      WHEN fate < 92 THEN 'CANCELLED'
      WHEN fate < 96 THEN 'NO_SHOW'
      ELSE 'LAPSED'
    END AS state
  FROM drawn WHERE LOCATE(WEEKDAY(starts_at), weekdays) > 0
)
SELECT UNHEX(CONCAT(LPAD(HEX(CAST(UNIX_TIMESTAMP(ended.created_at) * 1000 AS UNSIGNED)), 12, '0'), '7000800',
    nr, LPAD(HEX(ago), 12, '0'))),
  offering.practice_id, offering.id, ended.client, ended.state, ended.starts_at,
  ended.starts_at + INTERVAL minutes MINUTE, ended.starts_at - INTERVAL buffer_before MINUTE,
  ended.starts_at + INTERVAL (minutes + buffer_after) MINUTE,
  NULL, FALSE, offering.title, offering.price_minor, offering.currency, 0, ended.created_at,
  -- Called off in good time or some hours before the start; else over, or given up after a quarter of an hour.
  CASE
    WHEN ended.state = 'LAPSED' THEN ended.created_at + INTERVAL 16 MINUTE
    WHEN ended.state <> 'CANCELLED' THEN ended.starts_at + INTERVAL (minutes + 5) MINUTE
    WHEN fate < 88 THEN ended.starts_at - INTERVAL 2 DAY
    ELSE ended.starts_at - INTERVAL 7 HOUR
  END,
  0, CASE WHEN ended.state = 'CANCELLED' THEN ended.client END,
  CASE WHEN ended.state = 'NO_SHOW' THEN CASE WHEN fate < 95 THEN 'CLIENT' ELSE 'PRACTITIONER' END END, 24, 50
FROM ended JOIN offering ON offering.id = ended.offering_id;

-- What became of the money follows from what became of the booking, as the policy says: all back until a day before, then
-- half, nothing to whoever was not there.
INSERT INTO payment (id, booking_id, practice_id, offering_title, client_id, price_minor, currency, state, attempt,
  session_id, intent_id, captured_minor, refunding_minor, refunded_minor, opened_at, deadline, paid_at, changed_at,
  version)
SELECT UNHEX(CONCAT(LPAD(HEX(CAST(UNIX_TIMESTAMP(opened_at) * 1000 AS UNSIGNED)), 12, '0'), SUBSTRING(name, 13))),
  booking_id, practice_id, offering_title, client_id, price_minor, currency,
  CASE WHEN captured = 0 THEN 'EXPIRED' WHEN given > 0 THEN 'REFUNDED' ELSE 'PAID' END,
  0, CONCAT('cs_demo_', LOWER(name)), CASE WHEN captured > 0 THEN CONCAT('pi_demo_', LOWER(name)) END, captured, given,
  given, opened_at, opened_at + INTERVAL 15 MINUTE, CASE WHEN captured > 0 THEN opened_at + INTERVAL 2 MINUTE END,
  CASE WHEN given > 0 OR captured = 0 THEN ended_at ELSE opened_at + INTERVAL 2 MINUTE END, 0
FROM (
  SELECT id AS booking_id, HEX(id) AS name, practice_id, offering_title, client_id, price_minor, currency,
    created_at + INTERVAL 1 MINUTE AS opened_at, changed_at + INTERVAL 1 MINUTE AS ended_at,
    CASE WHEN state = 'LAPSED' THEN 0 ELSE price_minor END AS captured,
    CASE
      WHEN state = 'CANCELLED' AND changed_at <= starts_at - INTERVAL policy_free_hours HOUR THEN price_minor
      WHEN state = 'CANCELLED' THEN ROUND(price_minor * policy_late_percent / 100)
      WHEN absent_party = 'PRACTITIONER' THEN price_minor
      ELSE 0
    END AS given
  FROM booking WHERE price_minor > 0
) AS sold;

INSERT INTO refund (id, payment_id, price_minor, currency, state, stripe_id, attempt, created_at, changed_at, version)
SELECT UNHEX(CONCAT(LPAD(HEX(CAST(UNIX_TIMESTAMP(changed_at) * 1000 AS UNSIGNED)), 12, '0'), SUBSTRING(HEX(id), 13))),
  id, refunded_minor, currency, 'SUCCEEDED', CONCAT('re_demo_', LOWER(HEX(id))), 0, changed_at, changed_at, 0
FROM payment WHERE refunded_minor > 0;

-- A bank has asked Claire about the latest consultation that took place.
INSERT INTO dispute (id, payment_id, price_minor, currency, state, reason, answer_by, opened_at, changed_at, version)
SELECT 'du_demo_1', payment.id, payment.price_minor, payment.currency, 'OPEN', 'product_not_received',
  @now + INTERVAL 6 DAY, @now - INTERVAL 1 DAY, @now - INTERVAL 1 DAY, 0
FROM payment JOIN booking ON booking.id = payment.booking_id
WHERE payment.practice_id = @claires AND payment.state = 'PAID' AND booking.state = 'COMPLETED'
ORDER BY payment.id DESC LIMIT 1;

-- Each booking that stood has its conversation, also where nothing was written.
INSERT INTO conversation (id, practice_id, practitioner_id, client_id, last_seq, revision, opened_at)
SELECT UNHEX(CONCAT('019A0000000070008000', LPAD(HEX(CRC32(CONCAT(HEX(pair.practice_id), HEX(pair.client_id)))), 12,
    '0'))), pair.practice_id, practice.practitioner_id, pair.client_id, 0, 0, pair.since
FROM (
  SELECT practice_id, client_id, MIN(paid_at) AS since FROM payment WHERE captured_minor > 0
  GROUP BY practice_id, client_id
) AS pair
JOIN practice ON practice.id = pair.practice_id
ON DUPLICATE KEY UPDATE opened_at = LEAST(conversation.opened_at, pair.since);

INSERT INTO participant (conversation_id, account_id, delivered_seq, read_seq, revision)
SELECT id, practitioner_id, 0, 0, 0 FROM conversation WHERE last_seq = 0
UNION ALL
SELECT id, client_id, 0, 0, 0 FROM conversation WHERE last_seq = 0;

INSERT INTO conversation_booking (booking_id, conversation_id)
SELECT payment.booking_id, conversation.id
FROM payment JOIN conversation
  ON conversation.practice_id = payment.practice_id AND conversation.client_id = payment.client_id
WHERE payment.captured_minor > 0;
