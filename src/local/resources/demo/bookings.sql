-- What has been and what is to come. @paris_next and @paris_last are the midnights that begin the working days after and
-- before today, as instants; @soon is the next five minutes from now. Nobody has said yet what came of @just_over. The
-- coming ones are free of charge, since there is no card behind them that a cancellation could refund.
SET @been = UNHEX('019A00000000700080000000000AB001');
SET @past_talk = UNHEX('019A00000000700080000000000AB002');
SET @coming_claire = UNHEX('019A00000000700080000000000AB003');
SET @coming_james = UNHEX('019A00000000700080000000000AB004');
SET @just_over = UNHEX('019A00000000700080000000000AB006');
SET @leos = UNHEX('019A00000000700080000000000AB005');

INSERT INTO booking (id, practice_id, offering_id, client_id, state, starts_at, ends_at, blocks_from, blocks_until,
  held_until, paying, offering_title, price_minor, currency, revision, created_at, changed_at, version)
SELECT plan.id, offering.practice_id, offering.id, plan.client, plan.state, plan.starts_at,
  plan.starts_at + INTERVAL minutes MINUTE, plan.starts_at - INTERVAL buffer_before MINUTE,
  plan.starts_at + INTERVAL (minutes + buffer_after) MINUTE,
  NULL, FALSE, offering.title, offering.price_minor, offering.currency, 0, @now - INTERVAL 9 DAY, @now, 0
FROM (
  SELECT @past_talk AS id, @noor AS client, @first_talk AS offering_id, 'COMPLETED' AS state,
    @paris_last - INTERVAL 7 DAY + INTERVAL 10 HOUR AS starts_at
  UNION ALL SELECT @been, @noor, @first_talk, 'COMPLETED', @paris_last + INTERVAL 11 HOUR
  UNION ALL SELECT @just_over, @leo, @first_talk, 'CONFIRMED', @soon - INTERVAL 2 HOUR
  UNION ALL SELECT @coming_claire, @noor, @first_talk, 'CONFIRMED', @soon
  UNION ALL SELECT @leos, @leo, @first_talk, 'CONFIRMED', @paris_next + INTERVAL 11 HOUR
  UNION ALL SELECT @coming_james, @noor, @open_door, 'CONFIRMED', @paris_next + INTERVAL 16 HOUR
) AS plan
JOIN offering ON offering.id = plan.offering_id;

INSERT INTO occupied_cell (practice_id, starts_at, booking_id)
WITH RECURSIVE cell (booking_id, practice_id, starts_at, blocks_until) AS (
  SELECT id, practice_id, blocks_from, blocks_until FROM booking WHERE state = 'CONFIRMED'
  UNION ALL
  SELECT booking_id, practice_id, starts_at + INTERVAL 5 MINUTE, blocks_until FROM cell
  WHERE starts_at + INTERVAL 5 MINUTE < blocks_until
)
SELECT practice_id, starts_at, booking_id FROM cell;
