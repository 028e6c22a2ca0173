-- Three practitioners, five clients and the operator, all with the password that the run prints.
SET @claire = UNHEX('019A0000000070008000000000000C01');
SET @maya = UNHEX('019A0000000070008000000000000C02');
SET @james = UNHEX('019A0000000070008000000000000C03');
SET @noor = UNHEX('019A0000000070008000000000000C11');
SET @leo = UNHEX('019A0000000070008000000000000C12');
SET @amelie = UNHEX('019A0000000070008000000000000C13');
SET @tom = UNHEX('019A0000000070008000000000000C14');
SET @priya = UNHEX('019A0000000070008000000000000C15');
SET @odile = UNHEX('019A0000000070008000000000000C21');

INSERT INTO account (id, email, display_name, password_hash, zone, language, created_at, roles_changed_at, version)
VALUES
  (@claire, 'claire@visavis.example', 'Claire Moreau', @password, 'Europe/Paris', 'fr', @now, @now, 0),
  (@maya, 'maya@visavis.example', 'Maya Tremblay', @password, 'America/Toronto', 'en', @now, @now, 0),
  (@james, 'james@visavis.example', 'James Whitfield', @password, 'Europe/London', 'en', @now, @now, 0),
  (@noor, 'noor@visavis.example', 'Noor Haddad', @password, 'Europe/Paris', 'en', @now, @now, 0),
  (@leo, 'leo@visavis.example', 'Léo Martin', @password, 'Europe/Paris', 'fr', @now, @now, 0),
  (@amelie, 'amelie@visavis.example', 'Amélie Laurent', @password, 'Europe/Paris', 'fr', @now, @now, 0),
  (@tom, 'tom@visavis.example', 'Tom Becker', @password, 'Europe/Berlin', 'en', @now, @now, 0),
  (@priya, 'priya@visavis.example', 'Priya Nair', @password, 'America/Toronto', 'en', @now, @now, 0),
  (@odile, 'odile@visavis.example', 'Odile Garnier', @password, 'Europe/Paris', 'fr', @now, @now, 0);

INSERT INTO account_role (account_id, role)
SELECT id, 'CLIENT' FROM account
UNION ALL
SELECT id, 'PRACTITIONER' FROM account WHERE id IN (@claire, @maya, @james)
UNION ALL
SELECT @odile, 'OPERATOR';
