-- What the house hands out to take something off a price. `issued` counts what was; whoever hands one
-- out has the lock of this row. `version` counts edits, and not what was issued.
CREATE TABLE coupon (
  id             uuid        PRIMARY KEY,
  name           text        NOT NULL,
  discount_type  text        NOT NULL,
  discount_value bigint      NOT NULL,
  discount_max   bigint,
  minimum        bigint      NOT NULL,
  valid_until    timestamptz,
  valid_days     integer,
  opens_at       timestamptz NOT NULL,
  closes_at      timestamptz NOT NULL,
  quota          bigint      NOT NULL,
  issued         bigint      NOT NULL DEFAULT 0,
  active         boolean     NOT NULL DEFAULT TRUE,
  version        bigint      NOT NULL DEFAULT 1,
  created_at     timestamptz NOT NULL,
  CONSTRAINT coupon_has_a_name               CHECK (name ~ '\S'),
  CONSTRAINT coupon_discount_known           CHECK (discount_type IN ('AMOUNT', 'PERCENT')),
  CONSTRAINT coupon_takes_something_off      CHECK (discount_value > 0 AND (discount_type = 'AMOUNT' OR discount_value <= 100)),
  CONSTRAINT coupon_only_a_percentage_is_cut CHECK (discount_max IS NULL OR discount_type = 'PERCENT' AND discount_max > 0),
  CONSTRAINT coupon_minimum_not_negative     CHECK (minimum >= 0),
  CONSTRAINT coupon_is_good_for_a_time       CHECK (num_nonnulls(valid_until, valid_days) = 1 AND coalesce(valid_days > 0, TRUE)),
  CONSTRAINT coupon_opens_before_it_closes   CHECK (opens_at < closes_at),
  CONSTRAINT coupon_issued_within_quota      CHECK (issued BETWEEN 0 AND quota),
  CONSTRAINT coupon_of_some                  CHECK (quota > 0)
);

CREATE INDEX coupon_newest_first ON coupon (created_at DESC, id DESC);

-- What was promised to those who have one stays; an edit counts itself.
CREATE FUNCTION coupon_keeps_its_promise() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF (NEW.id, NEW.discount_type, NEW.discount_value, NEW.discount_max, NEW.minimum, NEW.valid_until, NEW.valid_days, NEW.created_at)
     IS DISTINCT FROM
     (OLD.id, OLD.discount_type, OLD.discount_value, OLD.discount_max, OLD.minimum, OLD.valid_until, OLD.valid_days, OLD.created_at)
     OR NEW.issued < OLD.issued THEN
    RAISE EXCEPTION 'coupon % stays what was promised', OLD.id USING ERRCODE = 'B0001';
  END IF;
  IF NEW.version <> OLD.version + ((NEW.name, NEW.opens_at, NEW.closes_at, NEW.quota, NEW.active)
       IS DISTINCT FROM (OLD.name, OLD.opens_at, OLD.closes_at, OLD.quota, OLD.active))::integer THEN
    RAISE EXCEPTION 'coupon % does not count its edits', OLD.id USING ERRCODE = 'B0001';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER coupon_keeps_its_promise
  BEFORE UPDATE ON coupon
  FOR EACH ROW EXECUTE FUNCTION coupon_keeps_its_promise();

-- What a user has: one of each. `number` is the place in its campaign, from 1 and without a gap. use_id
-- names what is paid for with it, a payment; RESERVED past reserved_until is as good as USABLE, and
-- without one it is for as long as nobody knows whether it was paid. user_id refers to nothing, as with
-- payments.
CREATE TABLE user_coupon (
  id             uuid        PRIMARY KEY,
  coupon_id      uuid        NOT NULL REFERENCES coupon,
  user_id        uuid        NOT NULL,
  number         bigint      NOT NULL,
  status         text        NOT NULL DEFAULT 'USABLE',
  issued_at      timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  use_id         uuid,
  reserved_until timestamptz,
  ended_at       timestamptz,
  version        bigint      NOT NULL DEFAULT 1,
  CONSTRAINT user_coupon_one_for_a_user      UNIQUE (coupon_id, user_id),
  CONSTRAINT user_coupon_numbers_are_used_up UNIQUE (coupon_id, number),
  CONSTRAINT user_coupon_number_from_one     CHECK (number > 0),
  CONSTRAINT user_coupon_status_known        CHECK (status IN ('USABLE', 'RESERVED', 'USED', 'REVOKED')),
  CONSTRAINT user_coupon_is_good_for_a_time  CHECK (issued_at < expires_at),
  CONSTRAINT user_coupon_taken_for_something CHECK ((status IN ('RESERVED', 'USED')) = (use_id IS NOT NULL)),
  CONSTRAINT user_coupon_reserved_alone_ends CHECK (status = 'RESERVED' OR reserved_until IS NULL),
  CONSTRAINT user_coupon_ended_says_when     CHECK ((status IN ('USED', 'REVOKED')) = (ended_at IS NOT NULL))
);

-- Whatever the code above does: one coupon a payment. One payment a coupon is the row itself.
CREATE UNIQUE INDEX user_coupon_one_for_a_use ON user_coupon (use_id) WHERE use_id IS NOT NULL;
CREATE INDEX user_coupon_newest_first ON user_coupon (user_id, issued_at DESC, id DESC);

-- Each move of each coupon, for ever.
CREATE TABLE user_coupon_move (
  user_coupon_id uuid        NOT NULL REFERENCES user_coupon,
  version        bigint      NOT NULL,
  status         text        NOT NULL,
  use_id         uuid,
  at             timestamptz NOT NULL,
  PRIMARY KEY (user_coupon_id, version)
);

CREATE FUNCTION user_coupon_is_of_its_campaign() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ${flyway:defaultSchema}.coupon c WHERE c.id = NEW.coupon_id AND c.issued >= NEW.number) THEN
    RAISE EXCEPTION 'coupon % has not counted number %', NEW.coupon_id, NEW.number USING ERRCODE = 'B0001';
  END IF;
  INSERT INTO ${flyway:defaultSchema}.user_coupon_move (user_coupon_id, version, status, use_id, at)
  VALUES (NEW.id, NEW.version, NEW.status, NEW.use_id, ${flyway:defaultSchema}.app_now());
  RETURN NULL;
END
$$;

-- After the statement: it may count and hand out in one.
CREATE TRIGGER user_coupon_is_of_its_campaign
  AFTER INSERT ON user_coupon
  FOR EACH ROW EXECUTE FUNCTION user_coupon_is_of_its_campaign();

CREATE FUNCTION user_coupon_moves_by_the_book() RETURNS trigger
  LANGUAGE plpgsql
AS $$
DECLARE
  is_over boolean := coalesce(OLD.reserved_until <= ${flyway:defaultSchema}.app_now(), FALSE);
BEGIN
  IF (NEW.id, NEW.coupon_id, NEW.user_id, NEW.number, NEW.issued_at, NEW.expires_at)
     IS DISTINCT FROM (OLD.id, OLD.coupon_id, OLD.user_id, OLD.number, OLD.issued_at, OLD.expires_at)
     OR NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'coupon % of a user stays what it is, and counts its moves', OLD.id USING ERRCODE = 'B0001';
  END IF;
  IF NOT (OLD.status = 'USABLE' AND NEW.status IN ('RESERVED', 'REVOKED')
          OR OLD.status = 'USED' AND NEW.status = 'USABLE'
          OR OLD.status = 'RESERVED' AND (
               NEW.status = 'USABLE'
               OR NEW.use_id IS NOT DISTINCT FROM OLD.use_id AND (NEW.status = 'USED' OR NEW.status = 'RESERVED' AND NEW.reserved_until IS NULL)
               OR is_over AND NEW.status IN ('RESERVED', 'REVOKED'))) THEN
    RAISE EXCEPTION 'a coupon cannot go from % to % like this', OLD.status, NEW.status USING ERRCODE = 'B0001';
  END IF;
  INSERT INTO ${flyway:defaultSchema}.user_coupon_move (user_coupon_id, version, status, use_id, at)
  VALUES (NEW.id, NEW.version, NEW.status, NEW.use_id, ${flyway:defaultSchema}.app_now());
  RETURN NEW;
END
$$;

CREATE TRIGGER user_coupon_moves_by_the_book
  BEFORE UPDATE ON user_coupon
  FOR EACH ROW EXECUTE FUNCTION user_coupon_moves_by_the_book();

-- `amount` stays the price of the hold; what is paid is the rest.
ALTER TABLE payment
  ADD COLUMN discount_amount bigint NOT NULL DEFAULT 0,
  ADD COLUMN user_coupon_id  uuid,
  ADD CONSTRAINT payment_discount_within_price     CHECK (discount_amount BETWEEN 0 AND amount),
  ADD CONSTRAINT payment_discount_is_of_a_coupon   CHECK ((discount_amount > 0) = (user_coupon_id IS NOT NULL)),
  DROP CONSTRAINT payment_completed_is_all_paid,
  ADD CONSTRAINT payment_completed_is_all_paid
    CHECK (status <> 'COMPLETED' OR paid_amount = amount - discount_amount AND completed_at IS NOT NULL);

CREATE UNIQUE INDEX payment_by_a_coupon_once ON payment (user_coupon_id)
  WHERE user_coupon_id IS NOT NULL AND status IN ('CHARGING', 'COMPLETED');
CREATE INDEX payment_with_a_discount ON payment (booking_id) INCLUDE (discount_amount)
  WHERE status = 'COMPLETED' AND discount_amount > 0;

CREATE FUNCTION payment_keeps_its_discount() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION 'payment % costs what it did', OLD.id USING ERRCODE = 'B0001';
END
$$;

CREATE TRIGGER payment_keeps_its_discount
  BEFORE UPDATE ON payment
  FOR EACH ROW
  WHEN ((NEW.discount_amount, NEW.user_coupon_id) IS DISTINCT FROM (OLD.discount_amount, OLD.user_coupon_id))
  EXECUTE FUNCTION payment_keeps_its_discount();

-- In the words of those who check from outside.
CREATE VIEW public.coupons AS
SELECT id, name, quota AS total_quantity, issued AS issued_quantity, quota - issued AS remaining_quantity,
       opens_at, closes_at, active, created_at
  FROM ${flyway:defaultSchema}.coupon;

CREATE VIEW public.user_coupons AS
SELECT id, coupon_id, user_id, number,
       CASE WHEN status IN ('USED', 'REVOKED')
              OR status = 'RESERVED' AND coalesce(reserved_until > ${flyway:defaultSchema}.app_now(), TRUE) THEN status
            WHEN expires_at <= ${flyway:defaultSchema}.app_now() THEN 'EXPIRED'
            ELSE 'USABLE' END AS status,
       issued_at, expires_at, use_id AS payment_id
  FROM ${flyway:defaultSchema}.user_coupon;

CREATE OR REPLACE VIEW public.payment AS
SELECT p.id, p.booking_id, p.buyer_id AS user_id, p.amount, p.method,
       CASE WHEN p.status = 'READY' AND p.expires_at <= ${flyway:defaultSchema}.app_now() THEN 'LAPSED'
            ELSE p.status END AS status,
       p.created_at, p.completed_at, p.discount_amount, p.user_coupon_id
  FROM ${flyway:defaultSchema}.payment p;

-- Who forgets a payment lets go of the coupon that waits for it, else it would wait for ever: no time
-- ends what a gateway was asked for. What was used stays used. The payment first: who completes it at
-- this moment has used the coupon when we come to it.
CREATE OR REPLACE FUNCTION payment_is_forgotten() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  DELETE FROM ${flyway:defaultSchema}.payment WHERE id = OLD.id;
  UPDATE ${flyway:defaultSchema}.user_coupon
     SET status = 'USABLE', use_id = NULL, reserved_until = NULL, version = version + 1
   WHERE use_id = OLD.id
     AND status = 'RESERVED';
  RETURN OLD;
END
$$;
