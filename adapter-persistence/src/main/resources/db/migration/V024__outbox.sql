-- The news of the house. A row is written by the table that the news is about, in the same transaction
-- and under the lock of its row: so there is no change without its news, no news without its change,
-- and the news of one thing are in order. `version` counts them, for each thing from 1 and without a gap.
--
-- The names of columns are Debezium's, where it has one. `seq` is the order in which a shard is sent;
-- of two things it says nothing. `slot` is the day in a wheel of ten: a partition exists always, whatever
-- jobs did not run, and an old day is emptied at once (TRUNCATE), not row by row.
CREATE TABLE outbox (
  id              uuid        NOT NULL DEFAULT uuidv7(),
  slot            smallint    NOT NULL,
  seq             bigint      GENERATED ALWAYS AS IDENTITY,
  shard           smallint    NOT NULL,
  aggregatetype   text        NOT NULL,
  aggregateid     text        NOT NULL,
  version         bigint      NOT NULL,
  type            text        NOT NULL,
  topic           text        NOT NULL,
  partitionkey    text        NOT NULL,
  payload         jsonb       NOT NULL,
  created_at      timestamptz NOT NULL,
  published_at    timestamptz,
  attempts        integer     NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  last_error      text,
  refused_at      timestamptz,
  PRIMARY KEY (id, slot),
  CONSTRAINT outbox_slot_of_the_wheel   CHECK (slot BETWEEN 0 AND 9),
  CONSTRAINT outbox_shard_known         CHECK (shard BETWEEN 0 AND 3),
  CONSTRAINT outbox_version_positive    CHECK (version > 0),
  CONSTRAINT outbox_attempts_counted_up CHECK (attempts >= 0),
  CONSTRAINT outbox_refused_is_not_sent CHECK (num_nonnulls(refused_at, published_at) < 2)
) PARTITION BY LIST (slot);

DO $$
BEGIN
  FOR slot IN 0..9 LOOP
    EXECUTE format('CREATE TABLE outbox_%s PARTITION OF outbox FOR VALUES IN (%s)', slot, slot);
  END LOOP;
END
$$;

CREATE INDEX outbox_to_send ON outbox (shard, seq) WHERE published_at IS NULL;
-- What no broker takes. It holds back the later news of its key until somebody sets it to NULL.
CREATE INDEX outbox_refused ON outbox (shard, partitionkey) WHERE refused_at IS NOT NULL;
CREATE INDEX outbox_by_day  ON outbox USING brin (created_at);

-- For who looks at the news or has them sent again: in the order of their writing, and of one thing.
-- Brin for "in the last minute": a row is sent soon after it is written, so both are in one order.
CREATE INDEX outbox_in_order   ON outbox (seq);
CREATE INDEX outbox_of_a_thing ON outbox (aggregateid, seq);
CREATE INDEX outbox_by_sending ON outbox USING brin (published_at) WITH (autosummarize = on, pages_per_range = 32);

-- Things of one partition key are of one shard, and a shard has one sender.
CREATE FUNCTION outbox_shard(partitionkey text) RETURNS smallint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (hashtextextended(partitionkey, 0) & 3)::smallint;

CREATE FUNCTION outbox_slot(at timestamptz) RETURNS smallint
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (floor(extract(epoch FROM at) / 86400)::bigint % 10)::smallint;

-- As RFC 3339 has it, whatever the zone of the session.
CREATE FUNCTION told_at(at timestamptz) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

CREATE FUNCTION tell(of text, id text, version bigint, type text, topic text, partitionkey text, payload jsonb)
  RETURNS void
  LANGUAGE plpgsql
AS $$
DECLARE
  now timestamptz := ${flyway:defaultSchema}.app_now();
BEGIN
  INSERT INTO ${flyway:defaultSchema}.outbox
         (slot, shard, aggregatetype, aggregateid, version, type, topic, partitionkey, payload, created_at)
  VALUES (${flyway:defaultSchema}.outbox_slot(now), ${flyway:defaultSchema}.outbox_shard(partitionkey),
          of, id, version, type, topic, partitionkey, jsonb_strip_nulls(payload), now);
END
$$;

-- Of what was there before today nothing is told: its next news is its first.
ALTER TABLE booking ADD COLUMN news bigint NOT NULL DEFAULT 0;
ALTER TABLE payment ADD COLUMN news bigint NOT NULL DEFAULT 0;
ALTER TABLE wallet  ADD COLUMN news bigint NOT NULL DEFAULT 0;

CREATE FUNCTION one_more_news() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  NEW.news := NEW.news + 1;
  RETURN NEW;
END
$$;

CREATE TRIGGER booking_news_of_a_new_one
  BEFORE INSERT ON booking
  FOR EACH ROW EXECUTE FUNCTION one_more_news();

CREATE TRIGGER booking_news_of_a_move
  BEFORE UPDATE OF status ON booking
  FOR EACH ROW WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION one_more_news();

CREATE TRIGGER payment_news_of_a_move
  BEFORE UPDATE OF status ON payment
  FOR EACH ROW WHEN (NEW.status <> OLD.status AND NEW.status IN ('COMPLETED', 'DECLINED', 'LAPSED', 'REFUNDED'))
  EXECUTE FUNCTION one_more_news();

CREATE TRIGGER wallet_news_of_a_new_one
  BEFORE INSERT ON wallet
  FOR EACH ROW WHEN (NEW.balance <> 0) EXECUTE FUNCTION one_more_news();

CREATE TRIGGER wallet_news_of_a_move
  BEFORE UPDATE OF balance ON wallet
  FOR EACH ROW WHEN (NEW.balance <> OLD.balance) EXECUTE FUNCTION one_more_news();

-- After the statement: its seats are written by the same one.
CREATE FUNCTION booking_is_told() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM ${flyway:defaultSchema}.tell(
    'booking', NEW.id::text, NEW.news, 'concert.booking.' || lower(NEW.status) || '.v1',
    'booking-events', NEW.id::text,
    jsonb_build_object(
      'bookingId', NEW.id, 'scheduleId', NEW.schedule_id,
      'concertId', (SELECT s.concert_id FROM ${flyway:defaultSchema}.schedule s WHERE s.id = NEW.schedule_id),
      'userId', NEW.buyer_id, 'status', NEW.status, 'previousStatus', OLD.status, 'seatCount', NEW.seat_count,
      'seatNos', (SELECT jsonb_agg(s.number ORDER BY s.number)
                    FROM ${flyway:defaultSchema}.booking_seat bs
                    JOIN ${flyway:defaultSchema}.seat s ON s.id = bs.seat_id
                   WHERE bs.booking_id = NEW.id),
      'seats', (SELECT jsonb_agg(jsonb_build_object('seatNo', s.number, 'grade', s.grade, 'price', bs.price) ORDER BY s.number)
                  FROM ${flyway:defaultSchema}.booking_seat bs
                  JOIN ${flyway:defaultSchema}.seat s ON s.id = bs.seat_id
                 WHERE bs.booking_id = NEW.id),
      'totalAmount', NEW.total_amount, 'currency', 'KRW', 'complimentary', NEW.complimentary,
      'heldAt', ${flyway:defaultSchema}.told_at(NEW.held_at), 'expiresAt', ${flyway:defaultSchema}.told_at(NEW.expires_at),
      'confirmedAt', ${flyway:defaultSchema}.told_at(NEW.confirmed_at), 'endedAt', ${flyway:defaultSchema}.told_at(NEW.ended_at)));
  RETURN NULL;
END
$$;

CREATE TRIGGER booking_is_told_of_a_new_one
  AFTER INSERT ON booking
  FOR EACH ROW EXECUTE FUNCTION booking_is_told();

CREATE TRIGGER booking_is_told_of_a_move
  AFTER UPDATE OF status ON booking
  FOR EACH ROW WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION booking_is_told();

-- Beside the booking that it is for: its key is the booking's, so that both are of one order.
CREATE FUNCTION payment_is_told() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM ${flyway:defaultSchema}.tell(
    'payment', NEW.id::text, NEW.news,
    'concert.payment.' || CASE NEW.status WHEN 'COMPLETED' THEN 'completed'
                                          WHEN 'REFUNDED'  THEN 'refunded' ELSE 'failed' END || '.v1',
    'payment-events', NEW.booking_id::text,
    jsonb_build_object(
      'paymentId', NEW.id, 'bookingId', NEW.booking_id, 'formerBookingId', NEW.former_booking_id,
      'userId', NEW.buyer_id, 'method', NEW.method, 'status', NEW.status,
      'discountAmount', NEW.discount_amount, 'userCouponId', NEW.user_coupon_id,
      'amount', NEW.amount, 'paidAmount', NEW.paid_amount, 'refundedAmount', NEW.refund_amount,
      'currency', 'KRW', 'transactionId', NEW.transfer_id,
      -- A word of ours, from a list; what the gateway said is its own affair and stands beside it.
      'reason', CASE NEW.status WHEN 'DECLINED' THEN 'CARD_DECLINED' ELSE NEW.end_reason END,
      'declineCode', NEW.decline_code,
      'completedAt', ${flyway:defaultSchema}.told_at(NEW.completed_at), 'endedAt', ${flyway:defaultSchema}.told_at(NEW.ended_at)));
  RETURN NULL;
END
$$;

CREATE TRIGGER payment_is_told
  AFTER UPDATE OF status ON payment
  FOR EACH ROW WHEN (NEW.news <> OLD.news) EXECUTE FUNCTION payment_is_told();

-- The wallet is written by the same statement. Transfers between accounts of the house are its own affair.
CREATE FUNCTION transfer_is_told() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM ${flyway:defaultSchema}.tell(
    'wallet', NEW.user_id::text, w.news,
    'concert.point.' || CASE NEW.kind WHEN 'CHARGE' THEN 'charged' WHEN 'USE' THEN 'used' ELSE 'refunded' END || '.v1',
    'wallet-events', NEW.user_id::text,
    jsonb_build_object(
      'userId', NEW.user_id, 'transactionId', NEW.id, 'reversesTransactionId', NEW.reverses,
      'amount', NEW.amount, 'currency', 'KRW', 'balanceAfter', NEW.balance_after, 'reference', NEW.reference, 'occurredAt', ${flyway:defaultSchema}.told_at(NEW.at)))
     FROM ${flyway:defaultSchema}.wallet w
    WHERE w.user_id = NEW.user_id;
  RETURN NULL;
END
$$;

CREATE TRIGGER transfer_is_told
  AFTER INSERT ON transfer
  FOR EACH ROW WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION transfer_is_told();
