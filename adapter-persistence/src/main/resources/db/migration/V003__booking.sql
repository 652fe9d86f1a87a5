-- schedule_id refers to nothing by itself: the seats do, and here every claim would lock the one row
-- of its schedule, shared with all the others.
CREATE TABLE booking (
  id           uuid        PRIMARY KEY,
  schedule_id  uuid        NOT NULL,
  buyer_id     uuid        NOT NULL,
  status       text        NOT NULL,
  total_amount bigint      NOT NULL,
  held_at      timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  CONSTRAINT booking_status_known        CHECK (status IN ('HELD', 'CONFIRMED', 'EXPIRED', 'CANCELLED')),
  CONSTRAINT booking_amount_not_negative CHECK (total_amount >= 0),
  CONSTRAINT booking_lasts_some_time     CHECK (held_at < expires_at),
  CONSTRAINT booking_ended_says_when     CHECK ((status IN ('EXPIRED', 'CANCELLED')) = (ended_at IS NOT NULL))
);

CREATE INDEX booking_due ON booking (expires_at) WHERE status = 'HELD';

-- A seat of a booking, at the price of the moment of the hold. Written only under the lock of its seat.
CREATE TABLE booking_seat (
  booking_id uuid   NOT NULL REFERENCES booking,
  seat_id    bigint NOT NULL REFERENCES seat,
  price      bigint NOT NULL,
  status     text   NOT NULL,
  PRIMARY KEY (booking_id, seat_id),
  CONSTRAINT booking_seat_status_known       CHECK (status IN ('HELD', 'CONFIRMED', 'EXPIRED', 'CANCELLED')),
  CONSTRAINT booking_seat_price_not_negative CHECK (price >= 0)
);

-- Whatever strategy runs, a seat has one live claim, and is sold to one.
CREATE UNIQUE INDEX booking_seat_one_live_claim ON booking_seat (seat_id) WHERE status IN ('HELD', 'CONFIRMED');
CREATE UNIQUE INDEX booking_seat_sold_once      ON booking_seat (seat_id) WHERE status = 'CONFIRMED';

-- Each move of a seat, appended for ever. Its key is a compare-and-set of its own: two moves from one
-- version collide here, whatever a strategy did wrong.
CREATE TABLE seat_transition (
  seat_id    bigint      NOT NULL,
  fence      bigint      NOT NULL,
  kind       text        NOT NULL,
  actor_id   uuid,
  booking_id uuid,
  at         timestamptz NOT NULL,
  expires_at timestamptz,
  PRIMARY KEY (seat_id, fence),
  CONSTRAINT seat_transition_kind_known
    CHECK (kind IN ('HELD', 'RELEASED', 'EXPIRED', 'CONFIRMED', 'CANCELLED')),
  CONSTRAINT seat_transition_only_a_hold_expires CHECK ((kind = 'HELD') = (expires_at IS NOT NULL))
);

CREATE FUNCTION seat_transition_is_for_ever() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION 'the log of seats is only ever appended to' USING ERRCODE = 'B0001';
END
$$;

CREATE TRIGGER seat_transition_is_for_ever
  BEFORE UPDATE OR DELETE ON seat_transition
  FOR EACH ROW EXECUTE FUNCTION seat_transition_is_for_ever();

CREATE TRIGGER seat_transition_is_for_ever_as_a_whole
  BEFORE TRUNCATE ON seat_transition
  FOR EACH STATEMENT EXECUTE FUNCTION seat_transition_is_for_ever();

-- The last word on a move: the version grows by one, and only these moves exist.
CREATE FUNCTION seat_moves_by_the_book() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF NEW.fence <> OLD.fence + 1 THEN
    RAISE EXCEPTION 'seat % goes from version % to %', OLD.id, OLD.fence, NEW.fence USING ERRCODE = 'B0001';
  END IF;
  IF OLD.status = 'AVAILABLE' AND NEW.status = 'HELD'
     OR OLD.status = 'HELD' AND NEW.status = 'AVAILABLE'
     OR OLD.status = 'HELD' AND NEW.status = 'SOLD'
        AND NEW.holder_id = OLD.holder_id AND NEW.booking_id = OLD.booking_id
     OR OLD.status = 'HELD' AND NEW.status = 'HELD' AND OLD.hold_expires_at <= ${flyway:defaultSchema}.app_now()
     OR OLD.status = 'SOLD' AND NEW.status = 'AVAILABLE' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'seat % cannot go from % to %', OLD.id, OLD.status, NEW.status USING ERRCODE = 'B0001';
END
$$;

CREATE TRIGGER seat_moves_by_the_book
  BEFORE UPDATE OF status, fence, holder_id, booking_id, hold_expires_at ON seat
  FOR EACH ROW EXECUTE FUNCTION seat_moves_by_the_book();

-- A booking and its seats end once, in one way.
CREATE FUNCTION booking_moves_by_the_book() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF NEW.status = OLD.status
     OR OLD.status = 'HELD'
     OR OLD.status = 'CONFIRMED' AND NEW.status = 'CANCELLED' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a booking cannot go from % to %', OLD.status, NEW.status USING ERRCODE = 'B0001';
END
$$;

CREATE TRIGGER booking_moves_by_the_book
  BEFORE UPDATE OF status ON booking
  FOR EACH ROW EXECUTE FUNCTION booking_moves_by_the_book();

CREATE TRIGGER booking_seat_moves_by_the_book
  BEFORE UPDATE OF status ON booking_seat
  FOR EACH ROW EXECUTE FUNCTION booking_moves_by_the_book();
