-- A hall for all of them is none: they become a hundred halls, of which half are sold no more.
CREATE TEMP TABLE hall AS SELECT k, uuidv7() AS concert, uuidv7() AS schedule FROM generate_series(0, 99) AS k;

INSERT INTO concert (id, title, artist, venue) SELECT concert, 'A night', 'A band', 'A hall' FROM hall;

INSERT INTO schedule (id, concert_id, starts_at, show_date, sale_opens_at, sale_closes_at, price_from)
SELECT schedule, concert, now() + interval '9 days', now()::date + 9, now() - interval '9 days',
       now() + (k - 50) * interval '1 hour', 1000 FROM hall;

UPDATE seat SET schedule_id = hall.schedule FROM hall WHERE number > 1000 AND number % 100 = k;
UPDATE booking SET schedule_id = seat.schedule_id FROM seat WHERE seat.booking_id = booking.id;
UPDATE seats_of_buyer SET schedule_id = booking.schedule_id FROM booking WHERE booking.buyer_id = seats_of_buyer.buyer_id;

-- Beside large-books.sql, in the same session: who those buyers are, what they have in their carts, their keys.
INSERT INTO account (id, email, name, password_hash, role)
SELECT buyer, 'fan' || n || '@example.com', 'Fan', '{none}x', 'USER' FROM sold;

INSERT INTO session (id, user_id, token_hash, opened_at, issued_at, expires_at)
SELECT uuidv7(), buyer, sha256(buyer::text::bytea), at, at, at + interval '30 days' FROM sold;

INSERT INTO wallet_reservation (id, user_id, amount, reserved_at, until, status, ended_at, transfer_id)
SELECT payment, buyer, 1000, at, at + interval '5 minutes', 'POSTED', at, transfer FROM sold;

INSERT INTO product (id, name, price, created_at)
SELECT uuidv7(), 'q' || n, 100, app_now() - n * interval '1 second' FROM generate_series(1, 10000) AS n;

INSERT INTO stock (product_id, initial, quantity) SELECT id, 100, 100 FROM product WHERE name LIKE 'q%';

INSERT INTO cart (id, user_id, updated_at) SELECT ordered, buyer, at FROM sold;

INSERT INTO cart_item (cart_id, product_id, quantity, added_at)
SELECT ordered, p.id, 1, at FROM sold CROSS JOIN generate_series(1, 3) AS k JOIN product p ON p.name = 'q' || k + n % 9000;

INSERT INTO ranking_sale (kind, sale_id, item_id, hour, quantity, version)
SELECT 'PRODUCT', o.id, i.product_id, date_trunc('hour', o.ordered_at, 'UTC'), i.quantity, 1
  FROM shop_order o JOIN order_item i ON i.order_id = o.id;

INSERT INTO ranking_hour (kind, item_id, hour, quantity)
SELECT kind, item_id, hour, sum(quantity) FROM ranking_sale WHERE kind = 'PRODUCT' GROUP BY kind, item_id, hour;

INSERT INTO idempotency_key (name, caller_id, fingerprint, effect_id, begun_at, status, headers, body)
SELECT sha256(payment::text::bytea), buyer, sha256('f'), payment, app_now(), 200, '{}', '{}' FROM sold;

INSERT INTO notification (event_id, user_id, kind, facts, at, status, created_at, due_at, sent_at)
SELECT booking, buyer, 'SEATS_ARE_YOURS', '{}', at, 'SENT', at, at, at FROM sold;

INSERT INTO inbox (consumer, event_id, taken_at)
SELECT consumer, booking, at FROM sold, (VALUES ('feed'), ('notification'), ('ranking')) AS one (consumer);

INSERT INTO audit_entry (at, actor_id, action, subject)
SELECT at, buyer, 'BOOKING_CANCELLED', 'booking/' || booking FROM sold;

INSERT INTO queue_line (concert_id, mode, flow, active, interval_ms, pass_ttl_ms, show_up_ms, silent_after_ms,
                        capacity, challenge_bits, draw_secret)
SELECT concert_id, 'AUTO', 'RUNNING', 1000, 1000, 600000, 60000, 45000, 1000, 0, sha256('a')
  FROM schedule WHERE id = {schedule};

INSERT INTO admission_pass (concert_id, user_id, number, generation, admitted_at, expires_at, picked_up_at, ended_at, end_reason)
SELECT s.concert_id, buyer, n, 1, at, at + interval '10 minutes', at, at + interval '1 minute', 'USED'
  FROM sold, schedule s WHERE s.id = {schedule};

UPDATE coupon SET quota = 2 * {rows}, closes_at = app_now() + interval '1 day';
