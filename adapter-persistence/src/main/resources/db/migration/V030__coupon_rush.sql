-- How a campaign hands out, unless who asks prefers otherwise: at once, or a promise first (202) and the
-- coupon soon after.
ALTER TABLE coupon
  ADD COLUMN issue_mode text NOT NULL DEFAULT 'SYNC',
  ADD CONSTRAINT coupon_issue_mode_known CHECK (issue_mode IN ('SYNC', 'ASYNC'));

CREATE OR REPLACE FUNCTION coupon_keeps_its_promise() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF (NEW.id, NEW.discount_type, NEW.discount_value, NEW.discount_max, NEW.minimum, NEW.valid_until, NEW.valid_days, NEW.created_at)
     IS DISTINCT FROM
     (OLD.id, OLD.discount_type, OLD.discount_value, OLD.discount_max, OLD.minimum, OLD.valid_until, OLD.valid_days, OLD.created_at)
     OR NEW.issued < OLD.issued THEN
    RAISE EXCEPTION 'coupon % stays what was promised', OLD.id USING ERRCODE = 'B0001';
  END IF;
  IF NEW.version <> OLD.version + ((NEW.name, NEW.opens_at, NEW.closes_at, NEW.quota, NEW.active, NEW.issue_mode)
       IS DISTINCT FROM (OLD.name, OLD.opens_at, OLD.closes_at, OLD.quota, OLD.active, OLD.issue_mode))::integer THEN
    RAISE EXCEPTION 'coupon % does not count its edits', OLD.id USING ERRCODE = 'B0001';
  END IF;
  RETURN NEW;
END
$$;

-- A promise: who has its id will be told. `seq` is the order in which they were accepted, which is the
-- order in which they are served when there may not be enough: who was accepted before another began has
-- the lower one. It refers to nothing: a reference would lock the row that everybody wants.
CREATE TABLE coupon_request (
  id             uuid        PRIMARY KEY,
  seq            bigint      GENERATED ALWAYS AS IDENTITY,
  coupon_id      uuid        NOT NULL,
  user_id        uuid        NOT NULL,
  status         text        NOT NULL DEFAULT 'PENDING',
  reason         text,
  user_coupon_id uuid,
  accepted_at    timestamptz NOT NULL,
  finished_at    timestamptz,
  CONSTRAINT coupon_request_status_known      CHECK (status IN ('PENDING', 'ISSUED', 'REJECTED')),
  CONSTRAINT coupon_request_issued_has_it     CHECK ((status = 'ISSUED') = (user_coupon_id IS NOT NULL)),
  CONSTRAINT coupon_request_rejected_says_why CHECK ((status = 'REJECTED') = (reason IS NOT NULL)),
  CONSTRAINT coupon_request_over_says_when    CHECK ((status = 'PENDING') = (finished_at IS NULL)),
  CONSTRAINT coupon_request_of_one_coupon     UNIQUE (user_coupon_id)
);

-- Who asks again while he waits has asked once.
CREATE UNIQUE INDEX coupon_request_one_waits ON coupon_request (coupon_id, user_id) WHERE status = 'PENDING';
CREATE INDEX coupon_request_next    ON coupon_request (coupon_id, seq) WHERE status = 'PENDING';
CREATE INDEX coupon_request_oldest  ON coupon_request (accepted_at)    WHERE status = 'PENDING';
CREATE INDEX coupon_request_by_age  ON coupon_request (finished_at)    WHERE status <> 'PENDING';

-- It is answered once, and for good.
CREATE FUNCTION coupon_request_is_answered_once() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF OLD.status <> 'PENDING' OR (NEW.id, NEW.seq, NEW.coupon_id, NEW.user_id, NEW.accepted_at)
       IS DISTINCT FROM (OLD.id, OLD.seq, OLD.coupon_id, OLD.user_id, OLD.accepted_at) THEN
    RAISE EXCEPTION 'request % was answered', OLD.id USING ERRCODE = 'B0001';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER coupon_request_is_answered_once
  BEFORE UPDATE ON coupon_request
  FOR EACH ROW EXECUTE FUNCTION coupon_request_is_answered_once();

-- Each is a thing of its own with one piece of news, so they need no counter: the wish, the answer that
-- is no, the coupon.
CREATE FUNCTION coupon_request_is_told() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM ${flyway:defaultSchema}.tell(
    'coupon-request', NEW.id::text, 1, 'concert.coupon.issue.requested.v1', 'coupon-commands', NEW.coupon_id || ':' || NEW.user_id,
    jsonb_build_object('requestId', NEW.id, 'couponId', NEW.coupon_id, 'userId', NEW.user_id,
                       'acceptedAt', ${flyway:defaultSchema}.told_at(NEW.accepted_at)));
  RETURN NULL;
END
$$;

CREATE TRIGGER coupon_request_is_told
  AFTER INSERT ON coupon_request
  FOR EACH ROW EXECUTE FUNCTION coupon_request_is_told();

CREATE FUNCTION coupon_request_is_rejected() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM ${flyway:defaultSchema}.tell(
    'coupon-rejection', NEW.id::text, 1, 'concert.coupon.rejected.v1', 'coupon-events', NEW.coupon_id || ':' || NEW.user_id,
    jsonb_build_object('requestId', NEW.id, 'couponId', NEW.coupon_id, 'userId', NEW.user_id, 'reason', NEW.reason,
                       'acceptedAt', ${flyway:defaultSchema}.told_at(NEW.accepted_at),
                       'finishedAt', ${flyway:defaultSchema}.told_at(NEW.finished_at)));
  RETURN NULL;
END
$$;

CREATE TRIGGER coupon_request_is_rejected
  AFTER UPDATE OF status ON coupon_request
  FOR EACH ROW WHEN (NEW.status = 'REJECTED') EXECUTE FUNCTION coupon_request_is_rejected();

CREATE FUNCTION user_coupon_is_told() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM ${flyway:defaultSchema}.tell(
    'user-coupon', NEW.id::text, 1, 'concert.coupon.issued.v1', 'coupon-events', NEW.coupon_id || ':' || NEW.user_id,
    jsonb_build_object('userCouponId', NEW.id, 'couponId', NEW.coupon_id, 'userId', NEW.user_id, 'number', NEW.number,
                       'issuedAt', ${flyway:defaultSchema}.told_at(NEW.issued_at),
                       'expiresAt', ${flyway:defaultSchema}.told_at(NEW.expires_at)));
  RETURN NULL;
END
$$;

CREATE TRIGGER user_coupon_is_told
  AFTER INSERT ON user_coupon
  FOR EACH ROW EXECUTE FUNCTION user_coupon_is_told();

CREATE VIEW public.coupon_requests AS
SELECT id, coupon_id, user_id, status, reason, user_coupon_id, accepted_at, finished_at
  FROM ${flyway:defaultSchema}.coupon_request;
