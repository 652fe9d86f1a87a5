-- What load tests and playbooks of others ask, word by word. A name in braces is filled in by who asks.

-- 0 one booking of a seat that many wanted
SELECT COUNT(*) FROM booking
WHERE schedule_id = {TEST_SCHEDULE_ID}
  AND seat_row = {TEST_ROW}
  AND seat_col = {TEST_COL}
  AND status IN ('PENDING', 'CONFIRMED');

-- 0 accounts of a test
DELETE FROM users WHERE email LIKE 'loadtest%@example.com';

-- 0 bookings of a test
DELETE FROM booking WHERE created_at > '{TEST_START_TIME}';

-- 0 payments of a test
DELETE FROM payment WHERE created_at > '{TEST_START_TIME}';

-- 1 how a coupon stands
SELECT id, total_quantity, issued_quantity, remaining_quantity
FROM coupons WHERE id = 'test-coupon-1';

-- 1 nobody has two
SELECT COUNT(*) as total_records, COUNT(DISTINCT user_id) as unique_users
FROM user_coupons WHERE coupon_id = 'test-coupon-1';

-- 1 how a cart is read
EXPLAIN SELECT * FROM cart_items WHERE cart_id = 'test-cart-1';

-- 1 what was charged
SELECT COUNT(*) as total_charges, SUM(amount) as total_amount
FROM balance_charge_history;

-- 1 who charged
SELECT user_id, COUNT(*) as charge_count, SUM(amount) as total_charged
FROM balance_charge_history
GROUP BY user_id
ORDER BY charge_count DESC
LIMIT 10;

-- 1 what came in
SELECT COUNT(*) as total_orders, SUM(final_amount) as total_revenue
FROM orders;

-- 1 what was sold
SELECT product_id, SUM(quantity) as total_sold
FROM order_items
GROUP BY product_id;

-- 3 what is overdue
  SELECT reservation_id, seat_no, held_expires_at
  FROM reservation
  WHERE status = 'HELD' AND held_expires_at < NOW();

-- 3 what is overdue is expired
  UPDATE reservation
  SET status = 'EXPIRED'
  WHERE status = 'HELD' AND held_expires_at < NOW();

-- 3 who was let in lately; INTERVAL 10 MINUTE is another's dialect, this is the same in PostgreSQL's
  SELECT status, COUNT(*) FROM queue_token
  WHERE created_at > NOW() - INTERVAL '10' MINUTE
  GROUP BY status;
