-- {rows} bookings of one seat each, paid by points, the newest at noon and one each three seconds before.
CREATE TEMP TABLE sale AS
SELECT n, uuidv7() AS booking, uuidv7() AS buyer, uuidv7() AS payment, uuidv7() AS transfer, uuidv7() AS ordered, uuidv7() AS coupon,
       app_now() - n * interval '3 seconds' AS at
  FROM generate_series(1, {rows}) AS n;

INSERT INTO seat (schedule_id, number, grade, price, status, fence, holder_id, booking_id)
SELECT {schedule}, 1000 + n, 'VIP', 1000, 'SOLD', 2, buyer, booking FROM sale;

CREATE TEMP TABLE sold AS
SELECT sale.*, seat.id AS seat FROM sale JOIN seat ON seat.booking_id = sale.booking ORDER BY n DESC;

INSERT INTO booking (id, schedule_id, buyer_id, status, total_amount, held_at, expires_at, seat_count, confirmed_at, news)
SELECT booking, {schedule}, buyer, 'CONFIRMED', 1000, at, at + interval '5 minutes', 1, at, 2 FROM sold;

INSERT INTO booking_seat (booking_id, seat_id, price, status) SELECT booking, seat, 1000, 'CONFIRMED' FROM sold;

INSERT INTO seats_of_buyer (schedule_id, buyer_id, seats, seats_max) SELECT {schedule}, buyer, 1, 4 FROM sold;

INSERT INTO seat_transition (seat_id, fence, kind, actor_id, booking_id, at, expires_at)
SELECT seat, fence, CASE fence WHEN 1 THEN 'HELD' ELSE 'CONFIRMED' END, buyer, booking, at,
       CASE fence WHEN 1 THEN at + interval '5 minutes' END
  FROM sold, generate_series(1, 2) AS fence ORDER BY at;

INSERT INTO wallet (user_id, balance, updated_at, version, news) SELECT buyer, 400, at, 3, 3 FROM sold;

-- Charged, spent on the seat, spent on an order.
INSERT INTO transfer (id, kind, debit, credit, user_id, wallet_version, amount, balance_after, at, reference)
SELECT line.id, line.kind, CASE v WHEN 1 THEN 'CASH' ELSE 'WALLET' END, CASE v WHEN 1 THEN 'WALLET' ELSE 'SALES' END,
       buyer, v, line.amount, line.after, at, line.reference
  FROM sold, LATERAL (VALUES (1, uuidv7(), 'CHARGE', 1500, 1500, 'charge'), (2, transfer, 'USE', 1000, 500, 'payment/' || payment),
                             (3, ordered, 'USE', 100, 400, 'order/' || ordered)) AS line (v, id, kind, amount, after, reference)
 ORDER BY at;

INSERT INTO payment (id, booking_id, buyer_id, method, amount, status, created_at, expires_at, paid_amount, completed_at,
                     transfer_id, news)
SELECT payment, booking, buyer, 'POINT', 1000, 'COMPLETED', at, at + interval '5 minutes', 1000, at, transfer, 1 FROM sold;

INSERT INTO outbox (slot, shard, aggregatetype, aggregateid, version, type, topic, partitionkey, payload, created_at, published_at)
SELECT outbox_slot(at), outbox_shard(of.id), of.kind, of.id, of.version, 'x', 'x', of.id, '{}', at, at
  FROM sold, LATERAL (VALUES ('booking', booking::text, 1), ('booking', booking::text, 2), ('payment', payment::text, 1),
                             ('wallet', buyer::text, 1), ('wallet', buyer::text, 2), ('wallet', buyer::text, 3),
                             ('order', ordered::text, 1), ('user-coupon', coupon::text, 1),
                             ('coupon-request', ordered::text, 1)) AS of (kind, id, version)
 ORDER BY at;

-- Each buyer has a coupon, all of one campaign, and each sale is counted.
INSERT INTO coupon (id, name, discount_type, discount_value, minimum, valid_days, opens_at, closes_at, quota, issued, created_at)
VALUES (uuidv7(), 'c', 'PERCENT', 10, 0, 30, app_now() - interval '9 days', app_now(), {rows}, {rows}, app_now());

INSERT INTO user_coupon (id, coupon_id, user_id, number, issued_at, expires_at)
SELECT sold.coupon, c.id, buyer, {rows} + 1 - n, at, at + interval '30 days' FROM sold, coupon c ORDER BY n DESC;

INSERT INTO user_coupon_move (user_coupon_id, version, status, at)
SELECT id, version, status, issued_at FROM user_coupon ORDER BY number;

INSERT INTO ranking_sale (kind, sale_id, item_id, hour, quantity, version)
SELECT 'CONCERT', booking, (SELECT concert_id FROM schedule WHERE id = {schedule}), date_trunc('hour', at, 'UTC'), 1, 2 FROM sold;

INSERT INTO ranking_hour (kind, item_id, hour, quantity)
SELECT kind, item_id, hour, sum(quantity) FROM ranking_sale GROUP BY kind, item_id, hour;

-- Each thing that was told has its stand in whoever hears of its kind. Of bookings alone the stands were so few beside the
-- news that to read them all was as good a plan.
INSERT INTO inbox_stand (consumer, aggregate, subject, version)
SELECT consumer, aggregatetype, aggregateid, max(version)
  FROM outbox
  JOIN (VALUES ('feed', '{booking,payment,wallet,user-coupon,coupon-request,order}'::text[]),
               ('notification', '{booking,payment,wallet,user-coupon,order}'),
               ('ranking', '{booking,order}'),
               ('coupons', '{coupon-request}')) AS one (consumer, kinds) ON aggregatetype = ANY (kinds)
 GROUP BY consumer, aggregatetype, aggregateid ORDER BY min(seq);

-- Each was asked for, and each buyer has ordered one of ten products.
INSERT INTO coupon_request (id, coupon_id, user_id, status, user_coupon_id, accepted_at, finished_at)
SELECT ordered, c.id, buyer, 'ISSUED', sold.coupon, at, at FROM sold, coupon c ORDER BY n DESC;

INSERT INTO product (id, name, price, created_at)
SELECT uuidv7(), 'p' || n, 100, app_now() FROM generate_series(1, 10) AS n;

INSERT INTO stock (product_id, initial, quantity, version) SELECT id, {rows} / 5, {rows} / 10, {rows} / 10 FROM product;

INSERT INTO shop_order (id, user_id, total_amount, transfer_id, ordered_at)
SELECT ordered, buyer, 100, ordered, at FROM sold ORDER BY n DESC;

INSERT INTO order_item (order_id, product_id, name, price, quantity)
SELECT ordered, p.id, p.name, 100, 1 FROM sold JOIN product p ON p.name = 'p' || 1 + n % 10 ORDER BY n DESC;

INSERT INTO stock_movement (product_id, version, kind, change, quantity_after, use_id, at)
SELECT i.product_id, v.version, 'SOLD', -1, {rows} / 5 - v.version, o.id, o.ordered_at
  FROM shop_order o
  JOIN order_item i ON i.order_id = o.id
  JOIN (SELECT order_id, row_number() OVER (PARTITION BY product_id ORDER BY o.ordered_at) AS version
          FROM order_item JOIN shop_order o ON o.id = order_id) AS v ON v.order_id = o.id
 ORDER BY o.ordered_at;
