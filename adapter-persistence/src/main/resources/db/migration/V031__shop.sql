-- What is sold beside the seats.
CREATE TABLE product (
  id          uuid        PRIMARY KEY,
  name        text        NOT NULL,
  description text        NOT NULL DEFAULT '',
  price       bigint      NOT NULL,
  active      boolean     NOT NULL DEFAULT TRUE,
  version     bigint      NOT NULL DEFAULT 1,
  created_at  timestamptz NOT NULL,
  CONSTRAINT product_has_a_name        CHECK (name ~ '\S'),
  CONSTRAINT product_price_is_positive CHECK (price > 0),
  CONSTRAINT product_version_positive  CHECK (version > 0)
);

CREATE INDEX product_newest_first ON product (created_at DESC, id DESC);

-- How many there are. A row of its own: who buys locks this and not the product, which everybody reads.
-- fillfactor leaves room on the page for the row that everybody buys. `version` counts its moves.
CREATE TABLE stock (
  product_id uuid   PRIMARY KEY REFERENCES product ON DELETE CASCADE,
  initial    bigint NOT NULL,
  quantity   bigint NOT NULL,
  version    bigint NOT NULL DEFAULT 0,
  CONSTRAINT stock_initial_not_negative CHECK (initial >= 0),
  CONSTRAINT stock_never_negative       CHECK (quantity >= 0)
) WITH (fillfactor = 50);

-- Each move, for ever: initial plus all of them is what is there. `use_id` is the order it was sold or
-- given back for. version is the stock's, so no move is written twice or left out.
CREATE TABLE stock_movement (
  product_id uuid        NOT NULL REFERENCES stock ON DELETE CASCADE,
  version    bigint      NOT NULL,
  kind       text        NOT NULL,
  change     bigint      NOT NULL,
  quantity_after bigint  NOT NULL,
  use_id     uuid,
  at         timestamptz NOT NULL,
  PRIMARY KEY (product_id, version),
  CONSTRAINT stock_movement_kind_known        CHECK (kind IN ('SOLD', 'RETURNED', 'ADJUSTED')),
  CONSTRAINT stock_movement_moves_its_way     CHECK (CASE kind WHEN 'SOLD' THEN change < 0 WHEN 'RETURNED' THEN change > 0 ELSE change <> 0 END),
  CONSTRAINT stock_movement_never_negative    CHECK (quantity_after >= 0),
  CONSTRAINT stock_movement_sold_for_somebody CHECK ((kind = 'ADJUSTED') = (use_id IS NULL))
);

-- Sold once and given back once.
CREATE UNIQUE INDEX stock_movement_once ON stock_movement (use_id, product_id, kind) WHERE use_id IS NOT NULL;

CREATE FUNCTION stock_moves_by_the_book() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF NEW.initial <> OLD.initial OR NEW.product_id <> OLD.product_id
     OR NEW.version <> OLD.version + (NEW.quantity <> OLD.quantity)::integer THEN
    RAISE EXCEPTION 'stock of % does not count its moves', OLD.product_id USING ERRCODE = 'B0001';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER stock_moves_by_the_book
  BEFORE UPDATE ON stock
  FOR EACH ROW EXECUTE FUNCTION stock_moves_by_the_book();

CREATE FUNCTION stock_movement_is_for_ever() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION 'what moved has moved' USING ERRCODE = 'B0001';
END
$$;

CREATE TRIGGER stock_movement_is_for_ever
  BEFORE UPDATE ON stock_movement
  FOR EACH ROW EXECUTE FUNCTION stock_movement_is_for_ever();

-- What somebody means to buy. Nothing is set aside for it.
CREATE TABLE cart (
  id         uuid        PRIMARY KEY,
  user_id    uuid        NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT cart_one_for_a_user UNIQUE (user_id)
);

-- The key begins with the cart: that is the index that a look into one needs.
CREATE TABLE cart_item (
  cart_id    uuid        NOT NULL REFERENCES cart ON DELETE CASCADE,
  product_id uuid        NOT NULL REFERENCES product ON DELETE CASCADE,
  quantity   integer     NOT NULL,
  added_at   timestamptz NOT NULL,
  PRIMARY KEY (cart_id, product_id),
  CONSTRAINT cart_item_of_some CHECK (quantity BETWEEN 1 AND 99)
);

CREATE INDEX cart_item_of_a_product ON cart_item (product_id);

-- What was bought, paid in the same breath from the wallet. user_id refers to nothing, as with payments.
CREATE TABLE shop_order (
  id              uuid        PRIMARY KEY,
  user_id         uuid        NOT NULL,
  status          text        NOT NULL DEFAULT 'PAID',
  total_amount    bigint      NOT NULL,
  discount_amount bigint      NOT NULL DEFAULT 0,
  user_coupon_id  uuid,
  transfer_id     uuid,
  refund_id       uuid,
  ordered_at      timestamptz NOT NULL,
  cancelled_at    timestamptz,
  cancel_reason   text,
  news            bigint      NOT NULL DEFAULT 1,
  CONSTRAINT shop_order_status_known          CHECK (status IN ('PAID', 'CANCELLED')),
  CONSTRAINT shop_order_costs_something       CHECK (total_amount > 0),
  CONSTRAINT shop_order_discount_within_price CHECK (discount_amount BETWEEN 0 AND total_amount),
  CONSTRAINT shop_order_discount_is_of_a_coupon CHECK ((discount_amount > 0) = (user_coupon_id IS NOT NULL)),
  CONSTRAINT shop_order_paid_unless_free      CHECK ((discount_amount < total_amount) = (transfer_id IS NOT NULL)),
  CONSTRAINT shop_order_given_back_what_was_paid
    CHECK ((refund_id IS NOT NULL) = (status = 'CANCELLED' AND transfer_id IS NOT NULL)),
  CONSTRAINT shop_order_cancelled_says_when   CHECK ((status = 'CANCELLED') = (cancelled_at IS NOT NULL)),
  CONSTRAINT shop_order_paid_by_its_own       UNIQUE (transfer_id)
);

CREATE INDEX shop_order_newest_first ON shop_order (user_id, ordered_at DESC, id DESC);
CREATE INDEX shop_order_in_order     ON shop_order (ordered_at DESC, id DESC);
-- Whatever the code above does: one live order a coupon.
CREATE UNIQUE INDEX shop_order_by_a_coupon_once ON shop_order (user_coupon_id) WHERE user_coupon_id IS NOT NULL AND status = 'PAID';

-- Name and price as they were, in the order in which they were wanted.
CREATE TABLE order_item (
  order_id   uuid    NOT NULL REFERENCES shop_order ON DELETE CASCADE,
  line       integer NOT NULL DEFAULT 1,
  product_id uuid    NOT NULL,
  name       text    NOT NULL,
  price      bigint  NOT NULL,
  quantity   integer NOT NULL,
  PRIMARY KEY (order_id, product_id),
  CONSTRAINT order_item_price_is_positive CHECK (price > 0),
  CONSTRAINT order_item_of_some           CHECK (quantity BETWEEN 1 AND 99)
);

CREATE INDEX order_item_of_a_product ON order_item (product_id);

CREATE FUNCTION shop_order_is_cancelled_once() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF OLD.status <> 'PAID' OR NEW.status <> 'CANCELLED'
     OR (NEW.id, NEW.user_id, NEW.total_amount, NEW.discount_amount, NEW.user_coupon_id, NEW.transfer_id, NEW.ordered_at)
        IS DISTINCT FROM (OLD.id, OLD.user_id, OLD.total_amount, OLD.discount_amount, OLD.user_coupon_id, OLD.transfer_id, OLD.ordered_at) THEN
    RAISE EXCEPTION 'order % was cancelled, or stays what it is', OLD.id USING ERRCODE = 'B0001';
  END IF;
  NEW.news := OLD.news + 1;
  RETURN NEW;
END
$$;

CREATE TRIGGER shop_order_is_cancelled_once
  BEFORE UPDATE ON shop_order
  FOR EACH ROW EXECUTE FUNCTION shop_order_is_cancelled_once();

-- At the end of the transaction: by then its items are written, whichever came first. The row is told as
-- it was at that moment, and who cancels within the transaction of the order does not exist.
CREATE FUNCTION shop_order_is_told() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM ${flyway:defaultSchema}.tell(
    'order', NEW.id::text, NEW.news, 'concert.order.' || lower(NEW.status) || '.v1', 'order-events', NEW.id::text,
    jsonb_build_object(
      'orderId', NEW.id, 'userId', NEW.user_id, 'status', NEW.status,
      'items', (SELECT jsonb_agg(jsonb_build_object('productId', i.product_id, 'name', i.name, 'price', i.price, 'quantity', i.quantity)
                                 ORDER BY i.product_id)
                  FROM ${flyway:defaultSchema}.order_item i
                 WHERE i.order_id = NEW.id),
      'totalAmount', NEW.total_amount, 'discountAmount', NEW.discount_amount,
      'finalAmount', NEW.total_amount - NEW.discount_amount, 'currency', 'KRW',
      'userCouponId', NEW.user_coupon_id, 'transactionId', NEW.transfer_id, 'refundTransactionId', NEW.refund_id,
      'orderedAt', ${flyway:defaultSchema}.told_at(NEW.ordered_at), 'cancelledAt', ${flyway:defaultSchema}.told_at(NEW.cancelled_at)));
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER shop_order_is_told
  AFTER INSERT OR UPDATE ON shop_order
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION shop_order_is_told();
