-- What is not bought at the box office.
INSERT INTO transfer (id, kind, debit, credit, amount, at, reference)
SELECT id, 'CARD_SALE', 'CASH', 'SALES', paid_amount, app_now(), 'payment/' || id FROM payment WHERE id = {card};

INSERT INTO ticket_check (booking_id, seat_id, edition, checked_at, checked_by)
SELECT booking_id, min(seat_id), 1, app_now() + interval '1 second', {buyer}
  FROM booking_seat WHERE booking_id = {sold} GROUP BY booking_id;

INSERT INTO queue_line (concert_id, mode, flow, active, interval_ms, pass_ttl_ms, show_up_ms, silent_after_ms,
                        capacity, challenge_bits, draw_secret)
SELECT s.concert_id, 'ALWAYS', 'RUNNING', 1, 1000, 600000, 60000, 45000, 1000, 0, sha256('a')
  FROM schedule s JOIN booking b ON b.schedule_id = s.id WHERE b.id = {sold};

INSERT INTO admission_pass (concert_id, user_id, number, generation, admitted_at, expires_at)
SELECT concert_id, {buyer}, 1, 1, app_now(), app_now() + interval '10 minutes' FROM queue_line;

INSERT INTO idempotency_key (name, caller_id, fingerprint, effect_id)
VALUES (sha256('k'), {buyer}, sha256('f'), uuidv7());

INSERT INTO ranking_sale (kind, sale_id, item_id, hour, quantity, version)
SELECT 'CONCERT', b.id, s.concert_id, date_trunc('hour', b.confirmed_at, 'UTC'), b.seat_count, b.news
  FROM booking b JOIN schedule s ON s.id = b.schedule_id WHERE b.id = {sold};

INSERT INTO ranking_hour (kind, item_id, hour, quantity) SELECT kind, item_id, hour, quantity FROM ranking_sale;

INSERT INTO inbox_stand (consumer, aggregate, subject, version)
SELECT 'ranking', 'booking', id::text, news FROM booking WHERE id = {sold};

INSERT INTO parked_event (id, consumer, topic, record_partition, record_offset, record_at, record_at_type, record_key, data,
                          headers, why, attempts, error_class, error_message, parked_at, letter_due_at, letter_sent_at)
VALUES (uuidv7(), 'ranking', 'booking-events', 0, 0, app_now(), 'CreateTime', '', '?', '{}', 'FAILED', 3, 'Unreadable',
        'no headers', app_now(), app_now(), app_now());

UPDATE outbox SET published_at = app_now();
