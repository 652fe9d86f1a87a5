-- What has changed lately, of books that are only appended to (V028).
CREATE INDEX stock_movement_by_time      ON stock_movement USING brin (at) WITH (autosummarize = on);
CREATE INDEX shop_order_cancelled_lately ON shop_order (cancelled_at) WHERE cancelled_at IS NOT NULL;

-- Of coupons that were handed out before today nothing was told, and nothing is missing.
ALTER TABLE user_coupon ADD COLUMN told boolean NOT NULL DEFAULT FALSE;
ALTER TABLE user_coupon ALTER COLUMN told SET DEFAULT TRUE;

-- Others call coupons and carts by words ("test-coupon-1"), so in their views these ids are words, and a
-- word that we do not know is found nowhere instead of being an error. One index where such a thing is
-- made; whatever hangs on it is reached from there by its own key, and pays nothing for it.
CREATE UNIQUE INDEX coupon_by_its_word ON coupon ((id::text));
CREATE UNIQUE INDEX cart_by_its_word   ON cart   ((id::text));

DROP VIEW public.coupons, public.user_coupons, public.coupon_requests;

CREATE VIEW public.coupons AS
SELECT id::text AS id, name, quota AS total_quantity, issued AS issued_quantity, quota - issued AS remaining_quantity,
       opens_at, closes_at, active, created_at
  FROM ${flyway:defaultSchema}.coupon;

-- payment_id is what was paid for with it: a payment, or an order.
CREATE VIEW public.user_coupons AS
SELECT u.id, c.id::text AS coupon_id, u.user_id, u.number,
       CASE WHEN u.status IN ('USED', 'REVOKED')
              OR u.status = 'RESERVED' AND coalesce(u.reserved_until > ${flyway:defaultSchema}.app_now(), TRUE) THEN u.status
            WHEN u.expires_at <= ${flyway:defaultSchema}.app_now() THEN 'EXPIRED'
            ELSE 'USABLE' END AS status,
       u.issued_at, u.expires_at, u.use_id AS payment_id
  FROM ${flyway:defaultSchema}.user_coupon u
  JOIN ${flyway:defaultSchema}.coupon c ON c.id = u.coupon_id;

CREATE VIEW public.coupon_requests AS
SELECT r.id, r.coupon_id::text AS coupon_id, r.user_id, r.status, r.reason, r.user_coupon_id, r.accepted_at, r.finished_at
  FROM ${flyway:defaultSchema}.coupon_request r;

CREATE VIEW public.balance_charge_history AS
SELECT id, user_id, amount, balance_after, at AS created_at, reference
  FROM ${flyway:defaultSchema}.transfer
 WHERE kind = 'CHARGE';

CREATE VIEW public.products AS
SELECT id, name, description, price, active, created_at
  FROM ${flyway:defaultSchema}.product;

-- A join, so that nobody writes here: a stock moves by the book or not at all.
CREATE VIEW public.stocks AS
SELECT s.product_id, s.quantity, s.initial AS initial_quantity
  FROM ${flyway:defaultSchema}.stock s
  JOIN ${flyway:defaultSchema}.product p ON p.id = s.product_id;

CREATE VIEW public.stock AS SELECT product_id, quantity, initial_quantity FROM public.stocks;

-- All that were made; what is paid of a cancelled one is nothing, so the sum is what came in.
CREATE VIEW public.orders AS
SELECT id, user_id, status, total_amount, discount_amount,
       CASE status WHEN 'PAID' THEN total_amount - discount_amount ELSE 0 END AS final_amount,
       user_coupon_id, ordered_at AS created_at, cancelled_at
  FROM ${flyway:defaultSchema}.shop_order;

-- Of orders that stand: their sum is what a stock has less of.
CREATE VIEW public.order_items AS
SELECT i.order_id, i.product_id, i.name, i.price, i.quantity
  FROM ${flyway:defaultSchema}.order_item i
  JOIN ${flyway:defaultSchema}.shop_order o ON o.id = i.order_id
 WHERE o.status = 'PAID';

CREATE VIEW public.carts AS
SELECT id::text AS id, user_id, updated_at
  FROM ${flyway:defaultSchema}.cart;

CREATE VIEW public.cart_items AS
SELECT c.id::text AS cart_id, i.product_id, i.quantity, i.added_at
  FROM ${flyway:defaultSchema}.cart c
  JOIN ${flyway:defaultSchema}.cart_item i ON i.cart_id = c.id;

CREATE FUNCTION cart_item_is_forgotten() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  DELETE FROM ${flyway:defaultSchema}.cart_item WHERE cart_id = OLD.cart_id::uuid AND product_id = OLD.product_id;
  RETURN OLD;
END
$$;

CREATE TRIGGER cart_item_is_forgotten
  INSTEAD OF DELETE ON public.cart_items
  FOR EACH ROW EXECUTE FUNCTION cart_item_is_forgotten();

-- What was sold for it comes back, then what was paid, then the coupon; and it was never there. By the
-- book, so that no stock and no wallet has a move that nobody can explain. Nothing is told of an order
-- that nobody knows. Order by order, in no order over all of them: it is for after a test (ADR 22).
CREATE FUNCTION order_is_forgotten() RETURNS trigger
  LANGUAGE plpgsql
AS $$
DECLARE
  gone    ${flyway:defaultSchema}.shop_order%ROWTYPE;
  decided timestamptz;
BEGIN
  SELECT * INTO gone FROM ${flyway:defaultSchema}.shop_order o WHERE o.id = OLD.id ORDER BY o.id FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  IF gone.status = 'PAID' THEN
    PERFORM
       FROM ${flyway:defaultSchema}.stock s
      WHERE s.product_id IN (SELECT m.product_id FROM ${flyway:defaultSchema}.stock_movement m WHERE m.use_id = gone.id)
      ORDER BY s.product_id
        FOR NO KEY UPDATE;
    decided := ${flyway:defaultSchema}.app_now();
    WITH returned AS (
      UPDATE ${flyway:defaultSchema}.stock s
         SET quantity = s.quantity - m.change, version = s.version + 1
        FROM ${flyway:defaultSchema}.stock_movement m
       WHERE m.use_id = gone.id AND m.kind = 'SOLD' AND s.product_id = m.product_id
      RETURNING s.product_id, s.version, s.quantity, -m.change AS change
    )
    INSERT INTO ${flyway:defaultSchema}.stock_movement (product_id, version, kind, change, quantity_after, use_id, at)
    SELECT product_id, version, 'RETURNED', change, quantity, gone.id, decided
      FROM returned;

    PERFORM FROM ${flyway:defaultSchema}.wallet w WHERE w.user_id = gone.user_id ORDER BY w.user_id FOR NO KEY UPDATE;
    decided := ${flyway:defaultSchema}.app_now();
    WITH paid_back AS (
      UPDATE ${flyway:defaultSchema}.wallet w
         SET balance = w.balance + t.amount, version = w.version + 1, updated_at = decided
        FROM ${flyway:defaultSchema}.transfer t
       WHERE t.id = gone.transfer_id AND w.user_id = t.user_id
      RETURNING w.user_id, w.version, w.balance, t.id, t.amount
    )
    INSERT INTO ${flyway:defaultSchema}.transfer (kind, debit, credit, user_id, wallet_version, amount, balance_after, at, reference, reverses)
    SELECT 'REFUND', 'SALES', 'WALLET', user_id, version, amount, balance, decided, 'order/' || gone.id, id
      FROM paid_back;

    UPDATE ${flyway:defaultSchema}.user_coupon
       SET status = 'USABLE', use_id = NULL, ended_at = NULL, version = version + 1
     WHERE id = gone.user_coupon_id AND use_id = gone.id AND status = 'USED';
  END IF;
  DELETE FROM ${flyway:defaultSchema}.shop_order WHERE id = gone.id;
  RETURN OLD;
END
$$;

CREATE TRIGGER order_is_forgotten
  INSTEAD OF DELETE ON public.orders
  FOR EACH ROW EXECUTE FUNCTION order_is_forgotten();

-- What he owned stays in the books for ever, so it refers to nobody, as with payments: or no account that
-- ever had a wallet could be removed.
ALTER TABLE wallet DROP CONSTRAINT wallet_user_id_fkey;
