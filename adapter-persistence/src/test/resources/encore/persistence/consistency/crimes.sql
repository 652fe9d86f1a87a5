-- One forgery for each promise, and after a colon those that cannot stand without it.

-- S1-sold-once: N1-nets S1-one-live-claim S7-all-its-seats S7-claims-end-together S7-sold-has-its-claim
DROP INDEX booking_seat_one_live_claim, booking_seat_sold_once;
INSERT INTO booking_seat (booking_id, seat_id, price, status)
SELECT {held}, min(seat_id), 0, 'CONFIRMED' FROM booking_seat WHERE booking_id = {sold};

-- S1-one-live-claim: N1-nets S7-all-its-seats S7-sold-has-its-claim
DROP INDEX booking_seat_one_live_claim, booking_seat_sold_once;
INSERT INTO booking_seat (booking_id, seat_id, price, status)
SELECT {held}, min(seat_id), 0, 'HELD' FROM booking_seat WHERE booking_id = {sold};

-- S2-exclusive:
INSERT INTO seat_transition (seat_id, fence, kind, actor_id, at)
SELECT seat_id, 2, 'BLOCKED', {buyer}, at + interval '4 minutes' FROM seat_transition WHERE booking_id = {held};
UPDATE seat SET fence = 2 WHERE booking_id = {held};

-- S2-not-lapsed-early:
INSERT INTO seat_transition (seat_id, fence, kind, booking_id, at)
SELECT seat_id, 2, 'EXPIRED', booking_id, at + interval '4 minutes' FROM seat_transition WHERE booking_id = {held};
UPDATE seat SET fence = 2 WHERE booking_id = {held};

-- S3-tidied:
UPDATE booking
   SET held_at = app_now() - interval '9 minutes', expires_at = app_now() - interval '1 minute'
 WHERE id = {held};

-- S4-not-after-its-end:
INSERT INTO seat_transition (seat_id, fence, kind, actor_id, booking_id, at)
SELECT seat_id, 2, 'CONFIRMED', actor_id, booking_id, expires_at FROM seat_transition WHERE booking_id = {held};
UPDATE seat SET fence = 2 WHERE booking_id = {held};

-- S5-moves:
INSERT INTO seat_transition (seat_id, fence, kind, actor_id, booking_id, at)
SELECT seat_id, 2, 'UNBLOCKED', actor_id, booking_id, at FROM seat_transition WHERE booking_id = {held};
UPDATE seat SET fence = 2 WHERE booking_id = {held};

-- S5-only-the-holder:
INSERT INTO seat_transition (seat_id, fence, kind, actor_id, booking_id, at)
SELECT seat_id, 2, 'RELEASED', {buyer}, booking_id, at FROM seat_transition WHERE booking_id = {held};
UPDATE seat SET fence = 2 WHERE booking_id = {held};

-- S5-given-on-record:
INSERT INTO seat_transition (seat_id, fence, kind, actor_id, booking_id, at)
SELECT seat_id, 3, 'CANCELLED', {holder}, booking_id, at
  FROM seat_transition WHERE booking_id = {sold} AND kind = 'CONFIRMED';
UPDATE seat SET fence = 3 WHERE booking_id = {sold};

-- S6-no-gap:
INSERT INTO seat_transition (seat_id, fence, kind, actor_id, booking_id, at)
SELECT seat_id, 3, 'RELEASED', actor_id, booking_id, at FROM seat_transition WHERE booking_id = {held};
UPDATE seat SET fence = 3 WHERE booking_id = {held};

-- S6-stands-where-its-log-ends:
UPDATE seat SET fence = 7 WHERE booking_id = {held};

-- S7-all-its-seats:
UPDATE booking SET total_amount = 1 WHERE id = {held};

-- S7-held-has-its-claim:
UPDATE booking_seat SET status = 'EXPIRED' WHERE booking_id = {held};

-- S7-sold-has-its-claim:
UPDATE seat
   SET status = 'AVAILABLE', holder_id = NULL, booking_id = NULL, hold_expires_at = NULL
 WHERE booking_id = {sold};

-- S7-claims-end-together:
UPDATE booking SET status = 'CANCELLED', ended_at = app_now() WHERE id = {held};

-- S8-limit-of-a-buyer:
UPDATE seats_of_buyer SET seats_max = 1, seats = 1 WHERE buyer_id = {buyer};

-- M1-two-sides:
ALTER TABLE transfer DROP CONSTRAINT transfer_kind_moves_between_its_accounts;
UPDATE transfer SET credit = 'CASH' WHERE id = {card};

-- M1-sum-is-zero: M2-balance-is-its-transfers
UPDATE wallet SET balance = balance + 1 WHERE user_id = {buyer};

-- M2-balance-is-its-transfers:
UPDATE wallet
   SET balance = balance + CASE user_id WHEN {buyer} THEN 1 ELSE -1 END
 WHERE user_id IN ({buyer}, {holder});

-- M3-not-below-zero:
ALTER TABLE wallet DROP CONSTRAINT wallet_reserves_what_it_has;
UPDATE wallet SET reserved = balance + 1 WHERE user_id = {buyer};
INSERT INTO wallet_reservation (id, user_id, amount, reserved_at, until, status)
SELECT uuidv7(), user_id, reserved, app_now(), app_now() + interval '1 hour', 'RESERVED'
  FROM wallet WHERE user_id = {buyer};

-- M3-set-aside:
UPDATE wallet SET reserved = 1 WHERE user_id = {buyer};

-- M4-paid-once: N1-nets
DROP INDEX payment_one_completed_for_a_booking;
INSERT INTO payment (id, booking_id, buyer_id, method, amount, status, created_at, expires_at, paid_amount,
                     completed_at, card_receipt)
SELECT booking_id, booking_id, buyer_id, 'CARD', amount, status, created_at, expires_at, paid_amount,
       completed_at, 'again'
  FROM payment WHERE id = {points};
INSERT INTO transfer (id, kind, debit, credit, amount, at, reference)
SELECT id, 'CARD_SALE', 'CASH', 'SALES', amount, app_now(), 'again' FROM payment WHERE card_receipt = 'again';

-- M4-confirmed-is-paid:
DELETE FROM payment WHERE id = {points};

-- M4-paid-is-confirmed:
UPDATE booking SET buyer_id = {holder} WHERE id = {sold};

-- M4-open-is-unpaid:
INSERT INTO payment (id, booking_id, buyer_id, method, amount, status, created_at, expires_at)
SELECT uuidv7(), booking_id, buyer_id, 'POINT', amount, 'READY', app_now(), app_now() + interval '5 minutes'
  FROM payment WHERE id = {points};

-- M5-price-of-the-hold:
UPDATE booking_seat SET price = price - 1 WHERE booking_id = {sold};
UPDATE booking SET total_amount = total_amount - 2 WHERE id = {sold};

-- M5-discount-of-the-coupon:
UPDATE payment SET discount_amount = discount_amount + 1, paid_amount = paid_amount - 1 WHERE id = {card};
UPDATE transfer SET amount = amount - 1 WHERE id = {card};

-- M5-points-once:
UPDATE payment SET transfer_id = uuidv7() WHERE id = {points};

-- M5-card-in-the-books:
DELETE FROM transfer WHERE id = {card};

-- M6-refunded-once:
ALTER TABLE payment
  DROP CONSTRAINT payment_refund_not_above_paid, DROP CONSTRAINT payment_refund_is_of_a_payment;
UPDATE payment SET refund_amount = paid_amount + 1 WHERE id = {points};

-- M7-append-only:
ALTER TABLE transfer DISABLE TRIGGER transfer_is_for_ever;

-- M7-each-line-goes-on:
UPDATE transfer SET balance_after = balance_after + 1 WHERE user_id = {buyer} AND kind = 'CHARGE';

-- M9-failed-moved-nothing:
INSERT INTO payment (id, booking_id, buyer_id, method, amount, status, created_at, expires_at, ended_at,
                     end_reason, paid_amount, completed_at)
SELECT uuidv7(), booking_id, buyer_id, method, amount, 'LAPSED', created_at, expires_at, app_now(),
       'HOLD_ENDED', amount, app_now()
  FROM payment WHERE id = {points};

-- M9-asked-again:
INSERT INTO payment (id, booking_id, buyer_id, method, amount, status, created_at, expires_at, next_try_at)
VALUES (uuidv7(), {held}, {holder}, 'CARD', 1, 'CHARGING', app_now(), app_now(), app_now() - interval '2 minutes');

-- M9-closed-in-time:
INSERT INTO payment (id, booking_id, buyer_id, method, amount, status, created_at, expires_at)
VALUES (uuidv7(), uuidv7(), {holder}, 'CARD', 1, 'READY', app_now() - interval '6 minutes', app_now() - interval '1 minute');

-- C1-all-there:
UPDATE coupon SET issued = issued + 1 WHERE issued < quota;

-- C2-one-for-a-user: N1-nets
ALTER TABLE user_coupon DROP CONSTRAINT user_coupon_one_for_a_user;
INSERT INTO user_coupon (id, coupon_id, user_id, number, issued_at, expires_at, told)
SELECT uuidv7(), coupon_id, user_id, 3, issued_at, expires_at, FALSE FROM user_coupon WHERE id = {spare};
INSERT INTO user_coupon_move (user_coupon_id, version, status, at)
SELECT id, version, status, issued_at FROM user_coupon WHERE number = 3;
UPDATE coupon SET issued = 3 WHERE quota = 3;

-- C3-answered:
UPDATE coupon_request SET accepted_at = accepted_at - interval '61 seconds' WHERE status = 'PENDING';

-- C3-answer-stands:
UPDATE coupon_request SET user_coupon_id = uuidv7() WHERE user_id = {holder};

-- C4-in-order:
CREATE TEMP TABLE refused AS SELECT id, user_id, finished_at FROM coupon_request WHERE status = 'REJECTED';
CREATE TEMP TABLE given AS SELECT id, user_coupon_id FROM coupon_request WHERE user_id = {holder};
UPDATE coupon_request SET status = 'REJECTED', reason = 'COUPON_SOLD_OUT', user_coupon_id = NULL FROM given WHERE given.id = coupon_request.id;
UPDATE coupon_request SET status = 'ISSUED', reason = NULL, user_coupon_id = given.user_coupon_id FROM refused, given WHERE refused.id = coupon_request.id;
UPDATE user_coupon SET user_id = refused.user_id FROM refused, given WHERE user_coupon.id = given.user_coupon_id;
UPDATE outbox SET aggregateid = given.id::text FROM given WHERE aggregatetype = 'coupon-rejection';

-- C5-sold-out-is-the-end:
UPDATE coupon_request
   SET accepted_at = accepted_at - interval '1 minute', finished_at = finished_at - interval '1 minute'
 WHERE status = 'REJECTED';

-- C6-sold-out-had-none-left:
UPDATE coupon SET quota = quota + 1 WHERE name = 'Rush';

-- C7-paid-used-it:
UPDATE user_coupon SET status = 'USABLE', use_id = NULL, ended_at = NULL, version = version + 1 WHERE id = {coupon};
INSERT INTO user_coupon_move (user_coupon_id, version, status, at)
SELECT id, version, status, app_now() FROM user_coupon WHERE id = {coupon};

-- C7-asked-keeps-it:
INSERT INTO payment (id, booking_id, buyer_id, method, amount, status, created_at, expires_at, next_try_at,
                     discount_amount, user_coupon_id)
VALUES (uuidv7(), {held}, {holder}, 'CARD', 140000, 'CHARGING', app_now(), app_now(), app_now(), 14000, {spare});

-- C7-used-was-paid-with:
UPDATE user_coupon SET status = 'USED', use_id = {points}, ended_at = app_now(), version = version + 1 WHERE id = {spare};
INSERT INTO user_coupon_move (user_coupon_id, version, status, use_id, at)
SELECT id, version, status, use_id, app_now() FROM user_coupon WHERE id = {spare};

-- C7-ordered-used-it:
UPDATE user_coupon SET status = 'USABLE', use_id = NULL, ended_at = NULL, version = version + 1 WHERE use_id = {order};
INSERT INTO user_coupon_move (user_coupon_id, version, status, at)
SELECT u.id, u.version, u.status, app_now() FROM user_coupon u JOIN shop_order o ON o.user_coupon_id = u.id;

-- C7-used-was-ordered-with:
UPDATE user_coupon SET status = 'USED', use_id = {cancelled}, ended_at = app_now(), version = version + 1 WHERE id = {spare};
INSERT INTO user_coupon_move (user_coupon_id, version, status, use_id, at)
SELECT id, version, status, use_id, app_now() FROM user_coupon WHERE id = {spare};

-- C7-moves-written:
UPDATE user_coupon SET version = version + 1 WHERE id = {coupon};

-- O1-price-of-its-items:
UPDATE order_item SET price = price + 1 WHERE order_id = {order};

-- O1-discount-of-the-coupon:
UPDATE coupon SET discount_value = 11 WHERE name = 'Rush';

-- O2-paid-once:
UPDATE transfer SET reference = 'elsewhere' WHERE id = {order};

-- O3-given-back-once:
UPDATE shop_order SET refund_id = uuidv7() WHERE id = {cancelled};

-- O4-paid-has-its-order:
UPDATE transfer SET reference = 'order/lost' WHERE id = (SELECT transfer_id FROM payment WHERE id = {points});

-- K1-not-below-zero:
ALTER TABLE stock DROP CONSTRAINT stock_never_negative, DROP CONSTRAINT stock_initial_not_negative;
ALTER TABLE stock_movement DROP CONSTRAINT stock_movement_never_negative;
UPDATE stock SET initial = initial - 1000, quantity = quantity - 1000;
UPDATE stock_movement SET quantity_after = quantity_after - 1000;

-- K2-each-move-goes-on:
UPDATE stock_movement SET quantity_after = quantity_after + 1 WHERE version = 2;

-- K2-stands-where-its-moves-end:
UPDATE stock SET quantity = quantity + 1 WHERE version = 1;

-- K3-taken-once:
UPDATE order_item SET quantity = quantity * 2, price = price / 2 WHERE order_id = {order};

-- K3-given-back-once:
UPDATE stock_movement SET kind = 'ADJUSTED', use_id = NULL WHERE kind = 'RETURNED';

-- K3-moved-for-an-order:
UPDATE stock_movement SET kind = 'RETURNED', use_id = uuidv7() WHERE kind = 'ADJUSTED';

-- E1-bookings-told:
DELETE FROM outbox WHERE aggregateid = {held};

-- E1-payments-told:
DELETE FROM outbox WHERE aggregateid = {points};

-- E1-wallets-told:
UPDATE wallet SET news = news + 1 WHERE user_id = {buyer};

-- E1-orders-told:
DELETE FROM outbox WHERE aggregateid = {order};

-- E1-coupons-told:
DELETE FROM outbox WHERE aggregateid = {spare};

-- E1-requests-told:
DELETE FROM outbox WHERE aggregatetype = 'coupon-rejection';

-- E2-sent:
UPDATE outbox
   SET published_at = NULL, created_at = created_at - interval '2 minutes'
 WHERE aggregateid = {held};

-- E4-versions:
INSERT INTO outbox (slot, shard, aggregatetype, aggregateid, version, type, topic, partitionkey, payload, created_at, published_at)
SELECT slot, shard, aggregatetype, aggregateid, version, type, topic, partitionkey, payload, created_at, published_at
  FROM outbox WHERE aggregateid = {sold};

-- E4-not-ahead:
UPDATE inbox_stand SET version = version + 1;

-- E5-ranking:
UPDATE ranking_hour SET quantity = quantity + 1;

-- E5-parked:
UPDATE parked_event SET parked_at = parked_at - interval '61 minutes';

-- E6-letters:
UPDATE parked_event
   SET parked_at = parked_at - interval '2 minutes', letter_due_at = letter_due_at - interval '2 minutes', letter_sent_at = NULL;

-- Q1-inside:
INSERT INTO admission_pass (concert_id, user_id, number, generation, admitted_at, expires_at)
SELECT concert_id, {holder}, 2, 1, app_now(), app_now() + interval '10 minutes' FROM queue_line;

-- Q6-one-pass: N1-nets Q1-inside
DROP INDEX admission_pass_one_live_for_a_user;
INSERT INTO admission_pass (concert_id, user_id, number, generation, admitted_at, expires_at)
SELECT concert_id, {buyer}, 2, 1, app_now(), app_now() + interval '10 minutes' FROM queue_line;

-- T1-tickets:
UPDATE ticket_check SET checked_at = app_now() - interval '1 hour';

-- I1-forgotten:
UPDATE idempotency_key SET begun_at = begun_at - interval '26 hours';

-- N1-nets:
DROP TRIGGER seat_moves_by_the_book ON seat;
