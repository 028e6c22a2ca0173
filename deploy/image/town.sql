-- Somebody to ask for in the training run: one practice, open all week. It stays behind with its database.
SET @account = UNHEX('00000000000040008000000000000001'), @practice = UNHEX('00000000000040008000000000000002'),
  @offering = UNHEX('00000000000040008000000000000003');

INSERT INTO account (id, email, display_name, password_hash, zone, language, created_at, roles_changed_at, version)
VALUES (@account, 'training@example.org', 'Somebody', 'none', 'Europe/Paris', 'en', NOW(6), NOW(6), 0);

INSERT INTO account_role (account_id, role) VALUES (@account, 'PRACTITIONER');

INSERT INTO practice (id, practitioner_id, slug, name, headline, about, zone, currency, published, notice_minutes,
  horizon_days, step_minutes, created_at, version)
VALUES (@practice, @account, 'training', 'A practice', 'Listens', 'For years.', 'Europe/Paris', 'EUR', TRUE, 0, 60, 30,
  NOW(6), 0);

INSERT INTO offering (id, practice_id, title, description, minutes, price_minor, currency, buffer_before, buffer_after,
  active, created_at, version)
VALUES (@offering, @practice, 'A talk', '', 30, 4500, 'EUR', 0, 0, TRUE, NOW(6), 0);

INSERT INTO practice_language (practice_id, position, language) VALUES (@practice, 0, 'en');

INSERT INTO opening (id, practice_id, weekday, starts_minute, ends_minute)
SELECT UNHEX(LPAD(10 + weekday, 32, '0')), @practice, weekday, 540, 1020
FROM (SELECT 1 weekday UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7) week;
