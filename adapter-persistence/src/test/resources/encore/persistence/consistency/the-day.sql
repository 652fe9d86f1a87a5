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

-- A rush for two: one of those who were given one orders with it; the third is refused, the fourth waits.
INSERT INTO coupon (id, name, discount_type, discount_value, minimum, valid_days, opens_at, closes_at, quota, created_at)
VALUES (uuidv7(), 'Rush', 'PERCENT', 10, 0, 30, app_now() - interval '1 hour', app_now() + interval '1 hour', 2, app_now());

INSERT INTO coupon_request (id, coupon_id, user_id, accepted_at)
SELECT uuidv7(), c.id, who.id, app_now()
  FROM coupon c, unnest(ARRAY[{buyer}::uuid, {holder}, uuidv7(), uuidv7()]) WITH ORDINALITY AS who (id, place)
 WHERE c.name = 'Rush'
 ORDER BY place;

UPDATE coupon SET issued = 2 WHERE name = 'Rush';

INSERT INTO user_coupon (id, coupon_id, user_id, number, issued_at, expires_at)
SELECT uuidv7(), coupon_id, user_id, row_number() OVER (ORDER BY seq), app_now(), app_now() + interval '30 days'
  FROM coupon_request ORDER BY seq LIMIT 2;

UPDATE coupon_request r
   SET status = 'ISSUED', user_coupon_id = u.id, finished_at = app_now()
  FROM user_coupon u WHERE u.coupon_id = r.coupon_id AND u.user_id = r.user_id;

UPDATE coupon_request
   SET status = 'REJECTED', reason = 'COUPON_SOLD_OUT', finished_at = app_now()
 WHERE seq = (SELECT min(seq) FROM coupon_request WHERE status = 'PENDING');

-- An order with the coupon; another was cancelled. Five of the first product came in before.
INSERT INTO product (id, name, price, created_at)
VALUES ('00000000-0000-7000-8000-000000000001', 'Poster', 2000, app_now()), ('00000000-0000-7000-8000-000000000002', 'Light', 10000, app_now());

INSERT INTO stock (product_id, initial, quantity, version)
SELECT id, 100, CASE name WHEN 'Poster' THEN 104 ELSE 98 END, CASE name WHEN 'Poster' THEN 4 ELSE 1 END FROM product;

INSERT INTO stock_movement (product_id, version, kind, change, quantity_after, use_id, at)
SELECT p.id, m.version, m.kind, m.change, m.after, m.use, app_now()
  FROM product p
  JOIN (VALUES ('Poster', 1, 'ADJUSTED', 5, 105, NULL), ('Poster', 2, 'SOLD', -1, 104, {order}::uuid),
               ('Poster', 3, 'SOLD', -2, 102, {cancelled}), ('Poster', 4, 'RETURNED', 2, 104, {cancelled}),
               ('Light', 1, 'SOLD', -2, 98, {order})) AS m (name, version, kind, change, after, use) ON m.name = p.name;

WITH w AS (UPDATE wallet SET balance = balance - 19800, version = version + 1 WHERE user_id = {buyer} RETURNING *)
INSERT INTO transfer (id, kind, debit, credit, user_id, wallet_version, amount, balance_after, at, reference)
SELECT {order}, 'USE', 'WALLET', 'SALES', user_id, version, 19800, balance, app_now(), 'order/' || {order} FROM w;

WITH w AS (UPDATE wallet SET balance = balance - 4000, version = version + 1 WHERE user_id = {buyer} RETURNING *)
INSERT INTO transfer (id, kind, debit, credit, user_id, wallet_version, amount, balance_after, at, reference)
SELECT {cancelled}, 'USE', 'WALLET', 'SALES', user_id, version, 4000, balance, app_now(), 'order/' || {cancelled} FROM w;

WITH w AS (UPDATE wallet SET balance = balance + 4000, version = version + 1 WHERE user_id = {buyer} RETURNING *)
INSERT INTO transfer (kind, debit, credit, user_id, wallet_version, amount, balance_after, at, reference, reverses)
SELECT 'REFUND', 'SALES', 'WALLET', user_id, version, 4000, balance, app_now(), 'order/' || {cancelled}, {cancelled} FROM w;

UPDATE user_coupon u SET status = 'RESERVED', use_id = {order}, version = u.version + 1
  FROM coupon c WHERE c.id = u.coupon_id AND c.name = 'Rush' AND u.user_id = {buyer};
UPDATE user_coupon SET status = 'USED', ended_at = app_now(), version = version + 1 WHERE use_id = {order};

INSERT INTO shop_order (id, user_id, total_amount, discount_amount, user_coupon_id, transfer_id, ordered_at)
SELECT {order}::uuid, {buyer}::uuid, 22000, 2200, id, {order}::uuid, app_now() FROM user_coupon WHERE use_id = {order}
 UNION ALL
SELECT {cancelled}, {buyer}, 4000, 0, NULL, {cancelled}, app_now();

INSERT INTO order_item (order_id, product_id, name, price, quantity)
SELECT m.use_id, p.id, p.name, p.price, -m.change
  FROM stock_movement m JOIN product p ON p.id = m.product_id WHERE m.kind = 'SOLD';

UPDATE shop_order
   SET status = 'CANCELLED', cancelled_at = app_now(), refund_id = (SELECT id FROM transfer WHERE reverses = {cancelled})
 WHERE id = {cancelled};

UPDATE outbox SET published_at = app_now();
