-- A psychologist in Paris, a tutor in Montréal, and a coach in London who is open at any hour, so that a call can be
-- tried at once.
SET @claires = UNHEX('019A0000000070008000000000000D01');
SET @mayas = UNHEX('019A0000000070008000000000000D02');
SET @jamess = UNHEX('019A0000000070008000000000000D03');
SET @claires_photo = UNHEX('019A0000000070008000000000000F01');
SET @mayas_photo = UNHEX('019A0000000070008000000000000F02');
SET @jamess_photo = UNHEX('019A0000000070008000000000000F03');

INSERT INTO stored_file (id, media_type, content, is_public, created_at)
VALUES
  (@claires_photo, 'image/svg+xml', @claires_picture, TRUE, @now),
  (@mayas_photo, 'image/svg+xml', @mayas_picture, TRUE, @now),
  (@jamess_photo, 'image/svg+xml', @jamess_picture, TRUE, @now);

INSERT INTO practice (id, practitioner_id, slug, name, headline, about, zone, currency, photo_id, published,
  notice_minutes, horizon_days, step_minutes, created_at, version)
VALUES
  (@claires, @claire, 'claire-moreau', 'Claire Moreau',
    'Psychologue — stress, sommeil, moments de passage',
    'Je reçois des adultes, en français ou en anglais, depuis douze ans. On commence par un premier échange de vingt minutes, sans engagement : vous me dites ce qui vous amène, je vous dis comment je travaille.\n\nEnsuite, nous nous voyons à un rythme qui vous convient, le plus souvent une fois par semaine. Je pratique les thérapies comportementales et cognitives, avec une attention particulière au sommeil.',
    'Europe/Paris', 'EUR', @claires_photo, TRUE, 720, 60, 15, @now, 0),
  (@mayas, @maya, 'maya-tremblay', 'Maya Tremblay',
    'Maths and physics, from the last school years to university',
    'I teach the way I wish I had been taught: from the question, not from the formula. Bring the exercise that stops you; we take it apart together until it looks small.\n\nI have a master''s degree in physics from Montréal and eight years of students behind me. Lessons in French or English, as you like.',
    'America/Toronto', 'CAD', @mayas_photo, TRUE, 120, 45, 30, @now, 0),
  (@jamess, @james, 'james-whitfield', 'James Whitfield',
    'Career coaching at any hour, for people between two things',
    'A new job, a first team, a way back after a pause: one conversation often shows more than months of turning it over alone. I spent twenty years hiring people before I began to coach them.\n\nI keep odd hours, so the door is open day and night.',
    'Europe/London', 'GBP', @jamess_photo, TRUE, 5, 30, 5, @now, 0);

INSERT INTO practice_language (practice_id, position, language)
VALUES (@claires, 0, 'fr'), (@claires, 1, 'en'), (@mayas, 0, 'en'), (@mayas, 1, 'fr'), (@jamess, 0, 'en'),
  (@jamess, 1, 'es');

SET @first_talk = UNHEX('019A0000000070008000000000000E01');
SET @session = UNHEX('019A0000000070008000000000000E02');
SET @lesson = UNHEX('019A0000000070008000000000000E03');
SET @exam = UNHEX('019A0000000070008000000000000E04');
SET @open_door = UNHEX('019A0000000070008000000000000E05');
SET @coaching = UNHEX('019A0000000070008000000000000E06');

INSERT INTO offering (id, practice_id, title, description, minutes, price_minor, currency, buffer_before, buffer_after,
  active, created_at, version)
VALUES
  (@first_talk, @claires, 'Premier échange', 'Vingt minutes pour faire connaissance.', 20, 0, 'EUR', 0, 10,
    TRUE, @now, 0),
  (@session, @claires, 'Séance', 'Une séance de cinquante minutes, en français ou en anglais.', 50, 6500, 'EUR', 0, 10,
    TRUE, @now, 0),
  (@lesson, @mayas, 'Lesson', 'One hour on what you bring.', 60, 5500, 'CAD', 0, 0, TRUE, @now, 0),
  (@exam, @mayas, 'Before an exam', 'Two hours with past papers and a plan for the last days.', 120, 9900, 'CAD', 15, 15,
    TRUE, @now, 0),
  (@open_door, @jamess, 'Open door', 'A quarter of an hour to see whether coaching is for you.', 15, 0, 'GBP', 0, 0,
    TRUE, @now, 0),
  (@coaching, @jamess, 'Coaching conversation', 'Forty-five minutes on one question that matters to you.', 45, 4500,
    'GBP', 0, 0, TRUE, @now, 0);

INSERT INTO opening (id, practice_id, weekday, starts_minute, ends_minute)
WITH RECURSIVE day (weekday) AS (SELECT 1 UNION ALL SELECT weekday + 1 FROM day WHERE weekday < 7)
SELECT UNHEX(CONCAT('019A00000000700080000000000A000', weekday)), @claires, weekday, 9 * 60, 12 * 60 + 30
FROM day WHERE weekday <= 5
UNION ALL
SELECT UNHEX(CONCAT('019A00000000700080000000000A001', weekday)), @claires, weekday, 14 * 60, 18 * 60 + 30
FROM day WHERE weekday IN (1, 2, 4)
UNION ALL
SELECT UNHEX(CONCAT('019A00000000700080000000000A002', weekday)), @mayas, weekday, 15 * 60, 21 * 60
FROM day WHERE weekday <= 5
UNION ALL
SELECT UNHEX(CONCAT('019A00000000700080000000000A003', weekday)), @mayas, weekday, 10 * 60, 16 * 60
FROM day WHERE weekday = 6
UNION ALL
SELECT UNHEX(CONCAT('019A00000000700080000000000A004', weekday)), @jamess, weekday, 0, 0
FROM day;

INSERT INTO absence (id, practice_id, starts_at, ends_at, note)
VALUES (UNHEX('019A00000000700080000000000B0001'), @claires, TIMESTAMP(CURRENT_DATE) + INTERVAL 24 DAY,
  TIMESTAMP(CURRENT_DATE) + INTERVAL 31 DAY, 'Congés');
