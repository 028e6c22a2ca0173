SELECT id, practice_id, starts_at, ends_at, note FROM absence WHERE FALSE
INSERT INTO absence (id, practice_id, starts_at, ends_at, note) SELECT id, practice_id, starts_at, ends_at, note FROM absence WHERE FALSE
UPDATE absence SET id = id, practice_id = practice_id, starts_at = starts_at, ends_at = ends_at, note = note WHERE FALSE
SELECT id, email, display_name, password_hash, zone, language, created_at, roles_changed_at, version FROM account WHERE FALSE
INSERT INTO account (id, email, display_name, password_hash, zone, language, created_at, roles_changed_at, version) SELECT id, email, display_name, password_hash, zone, language, created_at, roles_changed_at, version FROM account WHERE FALSE
UPDATE account SET id = id, email = email, display_name = display_name, password_hash = password_hash, zone = zone, language = language, created_at = created_at, roles_changed_at = roles_changed_at, version = version WHERE FALSE
SELECT account_id, role FROM account_role WHERE FALSE
INSERT INTO account_role (account_id, role) SELECT account_id, role FROM account_role WHERE FALSE
UPDATE account_role SET account_id = account_id, role = role WHERE FALSE
SELECT id, account_id, remembered, created_at, expires_at, ended_at FROM account_session WHERE FALSE
INSERT INTO account_session (id, account_id, remembered, created_at, expires_at, ended_at) SELECT id, account_id, remembered, created_at, expires_at, ended_at FROM account_session WHERE FALSE
UPDATE account_session SET id = id, account_id = account_id, remembered = remembered, created_at = created_at, expires_at = expires_at, ended_at = ended_at WHERE FALSE
SELECT id, booking_id, account_id, arrived_at, admitted_at, left_at FROM attendance WHERE FALSE
INSERT INTO attendance (id, booking_id, account_id, arrived_at, admitted_at, left_at) SELECT id, booking_id, account_id, arrived_at, admitted_at, left_at FROM attendance WHERE FALSE
UPDATE attendance SET id = id, booking_id = booking_id, account_id = account_id, arrived_at = arrived_at, admitted_at = admitted_at, left_at = left_at WHERE FALSE
SELECT id, practice_id, offering_id, client_id, state, starts_at, ends_at, blocks_from, blocks_until, held_until, paying, offering_title, price_minor, currency, hold_browser, hold_address, cancelled_by, cancellation_reason, revision, created_at, changed_at, version, absent_party, charge, policy_free_hours, policy_late_percent FROM booking WHERE FALSE
INSERT INTO booking (id, practice_id, offering_id, client_id, state, starts_at, ends_at, blocks_from, blocks_until, held_until, paying, offering_title, price_minor, currency, hold_browser, hold_address, cancelled_by, cancellation_reason, revision, created_at, changed_at, version, absent_party, charge, policy_free_hours, policy_late_percent) SELECT id, practice_id, offering_id, client_id, state, starts_at, ends_at, blocks_from, blocks_until, held_until, paying, offering_title, price_minor, currency, hold_browser, hold_address, cancelled_by, cancellation_reason, revision, created_at, changed_at, version, absent_party, charge, policy_free_hours, policy_late_percent FROM booking WHERE FALSE
UPDATE booking SET id = id, practice_id = practice_id, offering_id = offering_id, client_id = client_id, state = state, starts_at = starts_at, ends_at = ends_at, blocks_from = blocks_from, blocks_until = blocks_until, held_until = held_until, paying = paying, offering_title = offering_title, price_minor = price_minor, currency = currency, hold_browser = hold_browser, hold_address = hold_address, cancelled_by = cancelled_by, cancellation_reason = cancellation_reason, revision = revision, created_at = created_at, changed_at = changed_at, version = version, absent_party = absent_party, charge = charge, policy_free_hours = policy_free_hours, policy_late_percent = policy_late_percent WHERE FALSE
SELECT practice_id, unit, starts_on, bookings FROM booking_count WHERE FALSE
INSERT INTO booking_count (practice_id, unit, starts_on, bookings) SELECT practice_id, unit, starts_on, bookings FROM booking_count WHERE FALSE
UPDATE booking_count SET practice_id = practice_id, unit = unit, starts_on = starts_on, bookings = bookings WHERE FALSE
SELECT id, practice_id, name, address, etag, last_modified, read_zone, read_until, checked_at, fresh_at, closes_at, problem, told, due_at, leased_until, created_at, version FROM busy_calendar WHERE FALSE
INSERT INTO busy_calendar (id, practice_id, name, address, etag, last_modified, read_zone, read_until, checked_at, fresh_at, closes_at, problem, told, due_at, leased_until, created_at, version) SELECT id, practice_id, name, address, etag, last_modified, read_zone, read_until, checked_at, fresh_at, closes_at, problem, told, due_at, leased_until, created_at, version FROM busy_calendar WHERE FALSE
UPDATE busy_calendar SET id = id, practice_id = practice_id, name = name, address = address, etag = etag, last_modified = last_modified, read_zone = read_zone, read_until = read_until, checked_at = checked_at, fresh_at = fresh_at, closes_at = closes_at, problem = problem, told = told, due_at = due_at, leased_until = leased_until, created_at = created_at, version = version WHERE FALSE
SELECT calendar_id, starts_at, ends_at FROM busy_time WHERE FALSE
INSERT INTO busy_time (calendar_id, starts_at, ends_at) SELECT calendar_id, starts_at, ends_at FROM busy_time WHERE FALSE
UPDATE busy_time SET calendar_id = calendar_id, starts_at = starts_at, ends_at = ends_at WHERE FALSE
SELECT account_id, id, secret_hash, created_at FROM calendar_link WHERE FALSE
INSERT INTO calendar_link (account_id, id, secret_hash, created_at) SELECT account_id, id, secret_hash, created_at FROM calendar_link WHERE FALSE
UPDATE calendar_link SET account_id = account_id, id = id, secret_hash = secret_hash, created_at = created_at WHERE FALSE
SELECT booking_id, client_id, practitioner_id, opens_at, closes_at, ended, last_seq, client_presence, client_admitted, client_nonce, client_entry, client_heard_seq, client_leased_until, practitioner_presence, practitioner_admitted, practitioner_nonce, practitioner_entry, practitioner_heard_seq, practitioner_leased_until FROM call_room WHERE FALSE
INSERT INTO call_room (booking_id, client_id, practitioner_id, opens_at, closes_at, ended, last_seq, client_presence, client_admitted, client_nonce, client_entry, client_heard_seq, client_leased_until, practitioner_presence, practitioner_admitted, practitioner_nonce, practitioner_entry, practitioner_heard_seq, practitioner_leased_until) SELECT booking_id, client_id, practitioner_id, opens_at, closes_at, ended, last_seq, client_presence, client_admitted, client_nonce, client_entry, client_heard_seq, client_leased_until, practitioner_presence, practitioner_admitted, practitioner_nonce, practitioner_entry, practitioner_heard_seq, practitioner_leased_until FROM call_room WHERE FALSE
UPDATE call_room SET booking_id = booking_id, client_id = client_id, practitioner_id = practitioner_id, opens_at = opens_at, closes_at = closes_at, ended = ended, last_seq = last_seq, client_presence = client_presence, client_admitted = client_admitted, client_nonce = client_nonce, client_entry = client_entry, client_heard_seq = client_heard_seq, client_leased_until = client_leased_until, practitioner_presence = practitioner_presence, practitioner_admitted = practitioner_admitted, practitioner_nonce = practitioner_nonce, practitioner_entry = practitioner_entry, practitioner_heard_seq = practitioner_heard_seq, practitioner_leased_until = practitioner_leased_until WHERE FALSE
SELECT booking_id, seq, side, nonce, frame FROM call_signal WHERE FALSE
INSERT INTO call_signal (booking_id, seq, side, nonce, frame) SELECT booking_id, seq, side, nonce, frame FROM call_signal WHERE FALSE
UPDATE call_signal SET booking_id = booking_id, seq = seq, side = side, nonce = nonce, frame = frame WHERE FALSE
SELECT id, practice_id, practitioner_id, client_id, last_seq, revision, opened_at FROM conversation WHERE FALSE
INSERT INTO conversation (id, practice_id, practitioner_id, client_id, last_seq, revision, opened_at) SELECT id, practice_id, practitioner_id, client_id, last_seq, revision, opened_at FROM conversation WHERE FALSE
UPDATE conversation SET id = id, practice_id = practice_id, practitioner_id = practitioner_id, client_id = client_id, last_seq = last_seq, revision = revision, opened_at = opened_at WHERE FALSE
SELECT booking_id, conversation_id FROM conversation_booking WHERE FALSE
INSERT INTO conversation_booking (booking_id, conversation_id) SELECT booking_id, conversation_id FROM conversation_booking WHERE FALSE
UPDATE conversation_booking SET booking_id = booking_id, conversation_id = conversation_id WHERE FALSE
SELECT id, payment_id, price_minor, currency, state, reason, answer_by, opened_at, changed_at, version FROM dispute WHERE FALSE
INSERT INTO dispute (id, payment_id, price_minor, currency, state, reason, answer_by, opened_at, changed_at, version) SELECT id, payment_id, price_minor, currency, state, reason, answer_by, opened_at, changed_at, version FROM dispute WHERE FALSE
UPDATE dispute SET id = id, payment_id = payment_id, price_minor = price_minor, currency = currency, state = state, reason = reason, answer_by = answer_by, opened_at = opened_at, changed_at = changed_at, version = version WHERE FALSE
SELECT id, request, status, media_type, location, body, begun_at FROM idempotency WHERE FALSE
INSERT INTO idempotency (id, request, status, media_type, location, body, begun_at) SELECT id, request, status, media_type, location, body, begun_at FROM idempotency WHERE FALSE
UPDATE idempotency SET id = id, request = request, status = status, media_type = media_type, location = location, body = body, begun_at = begun_at WHERE FALSE
SELECT id, conversation_id, seq, sender_id, client_id, body, revision, sent_at, edited_at, deleted FROM message WHERE FALSE
INSERT INTO message (id, conversation_id, seq, sender_id, client_id, body, revision, sent_at, edited_at, deleted) SELECT id, conversation_id, seq, sender_id, client_id, body, revision, sent_at, edited_at, deleted FROM message WHERE FALSE
UPDATE message SET id = id, conversation_id = conversation_id, seq = seq, sender_id = sender_id, client_id = client_id, body = body, revision = revision, sent_at = sent_at, edited_at = edited_at, deleted = deleted WHERE FALSE
SELECT practice_id, next_free_at, checked_at FROM next_free WHERE FALSE
INSERT INTO next_free (practice_id, next_free_at, checked_at) SELECT practice_id, next_free_at, checked_at FROM next_free WHERE FALSE
UPDATE next_free SET practice_id = practice_id, next_free_at = next_free_at, checked_at = checked_at WHERE FALSE
SELECT practice_id, starts_at, booking_id FROM occupied_cell WHERE FALSE
INSERT INTO occupied_cell (practice_id, starts_at, booking_id) SELECT practice_id, starts_at, booking_id FROM occupied_cell WHERE FALSE
UPDATE occupied_cell SET practice_id = practice_id, starts_at = starts_at, booking_id = booking_id WHERE FALSE
SELECT id, practice_id, title, description, minutes, price_minor, currency, buffer_before, buffer_after, active, created_at, version FROM offering WHERE FALSE
INSERT INTO offering (id, practice_id, title, description, minutes, price_minor, currency, buffer_before, buffer_after, active, created_at, version) SELECT id, practice_id, title, description, minutes, price_minor, currency, buffer_before, buffer_after, active, created_at, version FROM offering WHERE FALSE
UPDATE offering SET id = id, practice_id = practice_id, title = title, description = description, minutes = minutes, price_minor = price_minor, currency = currency, buffer_before = buffer_before, buffer_after = buffer_after, active = active, created_at = created_at, version = version WHERE FALSE
SELECT id, practice_id, weekday, starts_minute, ends_minute FROM opening WHERE FALSE
INSERT INTO opening (id, practice_id, weekday, starts_minute, ends_minute) SELECT id, practice_id, weekday, starts_minute, ends_minute FROM opening WHERE FALSE
UPDATE opening SET id = id, practice_id = practice_id, weekday = weekday, starts_minute = starts_minute, ends_minute = ends_minute WHERE FALSE
SELECT position, id, kind, order_key, payload, state, attempts, created_at, due_at, closed_at, failure FROM outbox WHERE FALSE
INSERT INTO outbox (position, id, kind, order_key, payload, state, attempts, created_at, due_at, closed_at, failure) SELECT position, id, kind, order_key, payload, state, attempts, created_at, due_at, closed_at, failure FROM outbox WHERE FALSE
UPDATE outbox SET position = position, id = id, kind = kind, order_key = order_key, payload = payload, state = state, attempts = attempts, created_at = created_at, due_at = due_at, closed_at = closed_at, failure = failure WHERE FALSE
SELECT conversation_id, account_id, delivered_seq, read_seq, revision FROM participant WHERE FALSE
INSERT INTO participant (conversation_id, account_id, delivered_seq, read_seq, revision) SELECT conversation_id, account_id, delivered_seq, read_seq, revision FROM participant WHERE FALSE
UPDATE participant SET conversation_id = conversation_id, account_id = account_id, delivered_seq = delivered_seq, read_seq = read_seq, revision = revision WHERE FALSE
SELECT id, attempt_hash, account_id, tries, expires_at FROM password_reset WHERE FALSE
INSERT INTO password_reset (id, attempt_hash, account_id, tries, expires_at) SELECT id, attempt_hash, account_id, tries, expires_at FROM password_reset WHERE FALSE
UPDATE password_reset SET id = id, attempt_hash = attempt_hash, account_id = account_id, tries = tries, expires_at = expires_at WHERE FALSE
SELECT id, booking_id, client_id, price_minor, currency, state, attempt, session_id, checkout_url, intent_id, captured_minor, refunding_minor, refunded_minor, opened_at, deadline, changed_at, version, practice_id, offering_title, paid_at FROM payment WHERE FALSE
INSERT INTO payment (id, booking_id, client_id, price_minor, currency, state, attempt, session_id, checkout_url, intent_id, captured_minor, refunding_minor, refunded_minor, opened_at, deadline, changed_at, version, practice_id, offering_title, paid_at) SELECT id, booking_id, client_id, price_minor, currency, state, attempt, session_id, checkout_url, intent_id, captured_minor, refunding_minor, refunded_minor, opened_at, deadline, changed_at, version, practice_id, offering_title, paid_at FROM payment WHERE FALSE
UPDATE payment SET id = id, booking_id = booking_id, client_id = client_id, price_minor = price_minor, currency = currency, state = state, attempt = attempt, session_id = session_id, checkout_url = checkout_url, intent_id = intent_id, captured_minor = captured_minor, refunding_minor = refunding_minor, refunded_minor = refunded_minor, opened_at = opened_at, deadline = deadline, changed_at = changed_at, version = version, practice_id = practice_id, offering_title = offering_title, paid_at = paid_at WHERE FALSE
SELECT id, practitioner_id, slug, name, headline, about, zone, currency, photo_id, published, notice_minutes, horizon_days, step_minutes, created_at, version, daily_limit, weekly_limit, policy_free_hours, policy_late_percent FROM practice WHERE FALSE
INSERT INTO practice (id, practitioner_id, slug, name, headline, about, zone, currency, photo_id, published, notice_minutes, horizon_days, step_minutes, created_at, version, daily_limit, weekly_limit, policy_free_hours, policy_late_percent) SELECT id, practitioner_id, slug, name, headline, about, zone, currency, photo_id, published, notice_minutes, horizon_days, step_minutes, created_at, version, daily_limit, weekly_limit, policy_free_hours, policy_late_percent FROM practice WHERE FALSE
UPDATE practice SET id = id, practitioner_id = practitioner_id, slug = slug, name = name, headline = headline, about = about, zone = zone, currency = currency, photo_id = photo_id, published = published, notice_minutes = notice_minutes, horizon_days = horizon_days, step_minutes = step_minutes, created_at = created_at, version = version, daily_limit = daily_limit, weekly_limit = weekly_limit, policy_free_hours = policy_free_hours, policy_late_percent = policy_late_percent WHERE FALSE
SELECT practice_id, position, language FROM practice_language WHERE FALSE
INSERT INTO practice_language (practice_id, position, language) SELECT practice_id, position, language FROM practice_language WHERE FALSE
UPDATE practice_language SET practice_id = practice_id, position = position, language = language WHERE FALSE
SELECT token_hash, session_id, issued_at, replaced_at FROM refresh_token WHERE FALSE
INSERT INTO refresh_token (token_hash, session_id, issued_at, replaced_at) SELECT token_hash, session_id, issued_at, replaced_at FROM refresh_token WHERE FALSE
UPDATE refresh_token SET token_hash = token_hash, session_id = session_id, issued_at = issued_at, replaced_at = replaced_at WHERE FALSE
SELECT id, payment_id, price_minor, currency, state, stripe_id, created_at, changed_at, version, attempt, failure FROM refund WHERE FALSE
INSERT INTO refund (id, payment_id, price_minor, currency, state, stripe_id, created_at, changed_at, version, attempt, failure) SELECT id, payment_id, price_minor, currency, state, stripe_id, created_at, changed_at, version, attempt, failure FROM refund WHERE FALSE
UPDATE refund SET id = id, payment_id = payment_id, price_minor = price_minor, currency = currency, state = state, stripe_id = stripe_id, created_at = created_at, changed_at = changed_at, version = version, attempt = attempt, failure = failure WHERE FALSE
SELECT id, attempt_hash, email, display_name, password_hash, zone, language, tries, expires_at FROM registration WHERE FALSE
INSERT INTO registration (id, attempt_hash, email, display_name, password_hash, zone, language, tries, expires_at) SELECT id, attempt_hash, email, display_name, password_hash, zone, language, tries, expires_at FROM registration WHERE FALSE
UPDATE registration SET id = id, attempt_hash = attempt_hash, email = email, display_name = display_name, password_hash = password_hash, zone = zone, language = language, tries = tries, expires_at = expires_at WHERE FALSE
SELECT booking_id, kind, starts_at, sent_at FROM reminder WHERE FALSE
INSERT INTO reminder (booking_id, kind, starts_at, sent_at) SELECT booking_id, kind, starts_at, sent_at FROM reminder WHERE FALSE
UPDATE reminder SET booking_id = booking_id, kind = kind, starts_at = starts_at, sent_at = sent_at WHERE FALSE
SELECT practice_id, on_date, note FROM special_day WHERE FALSE
INSERT INTO special_day (practice_id, on_date, note) SELECT practice_id, on_date, note FROM special_day WHERE FALSE
UPDATE special_day SET practice_id = practice_id, on_date = on_date, note = note WHERE FALSE
SELECT practice_id, on_date, starts_minute, ends_minute FROM special_opening WHERE FALSE
INSERT INTO special_opening (practice_id, on_date, starts_minute, ends_minute) SELECT practice_id, on_date, starts_minute, ends_minute FROM special_opening WHERE FALSE
UPDATE special_opening SET practice_id = practice_id, on_date = on_date, starts_minute = starts_minute, ends_minute = ends_minute WHERE FALSE
SELECT id, media_type, content, is_public, created_at FROM stored_file WHERE FALSE
INSERT INTO stored_file (id, media_type, content, is_public, created_at) SELECT id, media_type, content, is_public, created_at FROM stored_file WHERE FALSE
UPDATE stored_file SET id = id, media_type = media_type, content = content, is_public = is_public, created_at = created_at WHERE FALSE
SELECT id, kind, received_at FROM stripe_event WHERE FALSE
INSERT INTO stripe_event (id, kind, received_at) SELECT id, kind, received_at FROM stripe_event WHERE FALSE
UPDATE stripe_event SET id = id, kind = kind, received_at = received_at WHERE FALSE
