-- What they have written to each other so far; Claire's last message waits to be read.
SET @noor_claire = UNHEX('019A00000000700080000000000CC001');
SET @noor_james = UNHEX('019A00000000700080000000000CC002');
SET @leo_claire = UNHEX('019A00000000700080000000000CC003');

INSERT INTO conversation (id, practice_id, practitioner_id, client_id, last_seq, revision, opened_at)
VALUES
  (@noor_claire, @claires, @claire, @noor, 4, 4, @now - INTERVAL 9 DAY),
  (@noor_james, @jamess, @james, @noor, 2, 2, @now - INTERVAL 2 DAY),
  (@leo_claire, @claires, @claire, @leo, 1, 1, @now - INTERVAL 1 DAY);

INSERT INTO conversation_booking (booking_id, conversation_id)
VALUES (@past_talk, @noor_claire), (@been, @noor_claire), (@coming_claire, @noor_claire), (@coming_james, @noor_james),
  (@leos, @leo_claire), (@just_over, @leo_claire);

INSERT INTO message (id, conversation_id, seq, sender_id, client_id, body, revision, sent_at, edited_at, deleted)
VALUES
  (UNHEX('019A00000000700080000000000DD001'), @noor_claire, 1, @noor, 'demo-1',
    'Hello, I would like to talk about sleep, mostly. Is there anything I should prepare?', 1, @now - INTERVAL 8 DAY,
    NULL, FALSE),
  (UNHEX('019A00000000700080000000000DD002'), @noor_claire, 2, @claire, 'demo-2',
    'Bonjour Noor! Only this: note for a few days when you go to bed and when you get up. No need to be exact.', 2,
    @now - INTERVAL 8 DAY + INTERVAL 50 MINUTE, NULL, FALSE),
  (UNHEX('019A00000000700080000000000DD003'), @noor_claire, 3, @noor, 'demo-3',
    'I will. The last talk helped already, thank you.', 3, @now - INTERVAL 1 DAY, NULL, FALSE),
  (UNHEX('019A00000000700080000000000DD004'), @noor_claire, 4, @claire, 'demo-4',
    'I am glad. See you in a moment then: the lobby is open ten minutes before.', 4, @now - INTERVAL 20 MINUTE,
    NULL, FALSE),
  (UNHEX('019A00000000700080000000000DD005'), @noor_james, 1, @noor, 'demo-5',
    'I have an offer from another company and a week to answer.', 1, @now - INTERVAL 2 DAY, NULL, FALSE),
  (UNHEX('019A00000000700080000000000DD006'), @noor_james, 2, @james, 'demo-6',
    'Then let us look at what you would miss, not at what you would win. Bring the offer.', 2,
    @now - INTERVAL 2 DAY + INTERVAL 30 MINUTE, NULL, FALSE),
  (UNHEX('019A00000000700080000000000DD007'), @leo_claire, 1, @leo, 'demo-7',
    'Bonjour, je serai peut-être deux minutes en retard : je sors d’un train.', 1, @now - INTERVAL 1 DAY, NULL, FALSE);

INSERT INTO participant (conversation_id, account_id, delivered_seq, read_seq, revision)
VALUES
  (@noor_claire, @noor, 3, 3, 3), (@noor_claire, @claire, 4, 4, 4),
  (@noor_james, @noor, 2, 2, 2), (@noor_james, @james, 2, 2, 2),
  (@leo_claire, @leo, 1, 1, 1), (@leo_claire, @claire, 0, 0, 0);
