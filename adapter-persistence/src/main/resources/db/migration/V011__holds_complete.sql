-- How many seats one buyer may have in a schedule at a time, over all bookings, held and confirmed.
ALTER TABLE schedule
  ADD COLUMN seats_per_buyer integer NOT NULL DEFAULT 4,
  ADD CONSTRAINT schedule_seats_per_buyer_sensible CHECK (seats_per_buyer BETWEEN 1 AND 100);

ALTER TABLE booking
  ADD COLUMN seat_count    integer,
  ADD COLUMN complimentary boolean NOT NULL DEFAULT false,
  ADD COLUMN extended_at   timestamptz,
  ADD COLUMN confirmed_at  timestamptz;

UPDATE booking b
   SET seat_count = (SELECT count(*) FROM booking_seat bs WHERE bs.booking_id = b.id),
       confirmed_at = CASE WHEN b.status = 'CONFIRMED' THEN b.held_at END;

-- What the house gives away was never held: it has no end.
ALTER TABLE booking
  ALTER COLUMN seat_count SET NOT NULL,
  DROP CONSTRAINT booking_lasts_some_time,
  ADD CONSTRAINT booking_lasts_some_time      CHECK (held_at < expires_at OR complimentary),
  ADD CONSTRAINT booking_has_seats            CHECK (seat_count > 0),
  ADD CONSTRAINT booking_confirmed_says_when  CHECK (status <> 'CONFIRMED' OR confirmed_at IS NOT NULL),
  ADD CONSTRAINT booking_given_costs_nothing  CHECK (NOT complimentary OR total_amount = 0),
  ADD CONSTRAINT booking_given_was_never_held CHECK (NOT complimentary OR status IN ('CONFIRMED', 'CANCELLED'));

-- What a buyer has of a schedule, and all that he has.
CREATE INDEX booking_of_a_buyer ON booking (buyer_id, schedule_id);

-- The limit of a buyer. A row is a lock first, and the place of the CHECK second: its number is of
-- the moment it was last written, and nobody reads it. So nothing has to be taken off again: a hold
-- that lapsed or was let go is not in the next count.
CREATE TABLE seats_of_buyer (
  schedule_id uuid    NOT NULL,
  buyer_id    uuid    NOT NULL,
  seats       integer NOT NULL,
  seats_max   integer NOT NULL,
  PRIMARY KEY (schedule_id, buyer_id),
  CONSTRAINT seats_of_buyer_within_limit CHECK (seats <= seats_max)
) WITH (fillfactor = 70);

INSERT INTO seats_of_buyer (schedule_id, buyer_id, seats, seats_max)
SELECT DISTINCT schedule_id, buyer_id, 0, 0
  FROM booking
 WHERE status IN ('HELD', 'CONFIRMED');

-- Two statements, because each sees what was committed before it began: who counted in the one that
-- waits for the row would count as if the booking before his had not been there. So the row is
-- locked first, by writing it, and this is the second. At a higher isolation level, where both see
-- the same, the first one fails instead (40001).
CREATE FUNCTION count_seats_of_buyers(schedules uuid[], buyers uuid[]) RETURNS void
  LANGUAGE sql
BEGIN ATOMIC
  UPDATE seats_of_buyer c
     SET seats = coalesce((
           SELECT sum(b.seat_count)
             FROM booking b
            WHERE b.buyer_id = c.buyer_id
              AND b.schedule_id = c.schedule_id
              AND NOT b.complimentary
              AND (b.status = 'CONFIRMED' OR b.status = 'HELD' AND b.expires_at > app_now())), 0)
    FROM unnest(schedules, buyers) AS p (schedule_id, buyer_id)
   WHERE c.schedule_id = p.schedule_id
     AND c.buyer_id = p.buyer_id;
END;

-- Who comes to a schedule for the first time has nothing but this; whoever else of the same buyer
-- is on the way waits for our row, at its key. Everybody else is counted.
CREATE FUNCTION booking_counts_for_its_buyer() RETURNS trigger
  LANGUAGE plpgsql
AS $$
DECLARE
  schedules uuid[];
  buyers    uuid[];
BEGIN
  WITH locked AS (
    INSERT INTO ${flyway:defaultSchema}.seats_of_buyer (schedule_id, buyer_id, seats, seats_max)
    SELECT b.schedule_id, b.buyer_id, sum(b.seat_count), min(s.seats_per_buyer)
      FROM began b
      LEFT JOIN ${flyway:defaultSchema}.schedule s ON s.id = b.schedule_id
     WHERE b.status IN ('HELD', 'CONFIRMED')
       AND NOT b.complimentary
     GROUP BY b.schedule_id, b.buyer_id
     ORDER BY b.schedule_id, b.buyer_id
        ON CONFLICT (schedule_id, buyer_id) DO UPDATE SET seats = 0, seats_max = excluded.seats_max
    RETURNING WITH (OLD AS before) schedule_id, buyer_id, before.buyer_id IS NOT NULL AS known
  )
  SELECT array_agg(schedule_id), array_agg(buyer_id)
    INTO schedules, buyers
    FROM locked
   WHERE known;

  IF schedules IS NOT NULL THEN
    PERFORM ${flyway:defaultSchema}.count_seats_of_buyers(schedules, buyers);
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER booking_counts_for_its_buyer
  AFTER INSERT ON booking
  REFERENCING NEW TABLE AS began
  FOR EACH STATEMENT EXECUTE FUNCTION booking_counts_for_its_buyer();

-- Counted again is only who may have more than before: confirmed, extended, or changed by hand.
CREATE FUNCTION booking_still_counts_for_its_buyer() RETURNS trigger
  LANGUAGE plpgsql
AS $$
DECLARE
  schedules uuid[];
  buyers    uuid[];
BEGIN
  WITH locked AS (
    INSERT INTO ${flyway:defaultSchema}.seats_of_buyer (schedule_id, buyer_id, seats, seats_max)
    SELECT n.schedule_id, n.buyer_id, 0, min(s.seats_per_buyer)
      FROM after n
      JOIN before o ON o.id = n.id
      LEFT JOIN ${flyway:defaultSchema}.schedule s ON s.id = n.schedule_id
     WHERE n.status IN ('HELD', 'CONFIRMED')
       AND NOT n.complimentary
       AND (n.status, n.expires_at, n.seat_count, n.schedule_id, n.buyer_id, n.complimentary)
           IS DISTINCT FROM
           (o.status, o.expires_at, o.seat_count, o.schedule_id, o.buyer_id, o.complimentary)
     GROUP BY n.schedule_id, n.buyer_id
     ORDER BY n.schedule_id, n.buyer_id
        ON CONFLICT (schedule_id, buyer_id) DO UPDATE SET seats = 0, seats_max = excluded.seats_max
    RETURNING schedule_id, buyer_id
  )
  SELECT array_agg(schedule_id), array_agg(buyer_id)
    INTO schedules, buyers
    FROM locked;

  IF schedules IS NOT NULL THEN
    PERFORM ${flyway:defaultSchema}.count_seats_of_buyers(schedules, buyers);
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER booking_still_counts_for_its_buyer
  AFTER UPDATE ON booking
  REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION booking_still_counts_for_its_buyer();

-- The end of a hold moves once, and away.
CREATE FUNCTION booking_is_extended_once() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF (NEW.expires_at, NEW.extended_at) IS NOT DISTINCT FROM (OLD.expires_at, OLD.extended_at)
     OR OLD.status = 'HELD' AND OLD.extended_at IS NULL
        AND NEW.extended_at < OLD.expires_at AND NEW.expires_at > OLD.expires_at THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'booking % is extended once, before its end', OLD.id USING ERRCODE = 'B0001';
END
$$;

CREATE TRIGGER booking_is_extended_once
  BEFORE UPDATE OF expires_at, extended_at ON booking
  FOR EACH ROW EXECUTE FUNCTION booking_is_extended_once();

-- BLOCKED: the house keeps the seat, and nobody can have it until it is let go.
ALTER TABLE seat
  DROP CONSTRAINT seat_status_known,
  DROP CONSTRAINT seat_available_has_no_holder,
  DROP CONSTRAINT seat_available_has_no_booking,
  ADD CONSTRAINT seat_status_known
    CHECK (status IN ('AVAILABLE', 'HELD', 'SOLD', 'BLOCKED')),
  ADD CONSTRAINT seat_available_has_no_holder
    CHECK ((status IN ('AVAILABLE', 'BLOCKED')) = (holder_id IS NULL)),
  ADD CONSTRAINT seat_available_has_no_booking
    CHECK ((status IN ('AVAILABLE', 'BLOCKED')) = (booking_id IS NULL));

-- GIVEN is a sale without a hold before it: the kind CONFIRMED always has one to be compared with.
ALTER TABLE seat_transition
  DROP CONSTRAINT seat_transition_kind_known,
  DROP CONSTRAINT seat_transition_only_a_hold_expires,
  ADD CONSTRAINT seat_transition_kind_known
    CHECK (kind IN ('HELD', 'EXTENDED', 'RELEASED', 'EXPIRED', 'CONFIRMED', 'CANCELLED',
                    'BLOCKED', 'UNBLOCKED', 'GIVEN')),
  ADD CONSTRAINT seat_transition_only_a_hold_expires
    CHECK ((kind IN ('HELD', 'EXTENDED')) = (expires_at IS NOT NULL));

-- An extension is told from a takeover by its booking. That it was decided in time is not asked
-- here: this clock is read later than the decision, and who decided has the lock of the seat.
CREATE OR REPLACE FUNCTION seat_moves_by_the_book() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF NEW.fence <> OLD.fence + 1 THEN
    RAISE EXCEPTION 'seat % goes from version % to %', OLD.id, OLD.fence, NEW.fence USING ERRCODE = 'B0001';
  END IF;
  IF OLD.status = 'AVAILABLE' AND NEW.status IN ('HELD', 'BLOCKED')
     OR OLD.status IN ('HELD', 'SOLD', 'BLOCKED') AND NEW.status = 'AVAILABLE'
     OR OLD.status = 'HELD' AND NEW.status = 'SOLD'
        AND NEW.holder_id = OLD.holder_id AND NEW.booking_id = OLD.booking_id
     OR OLD.status = 'HELD' AND NEW.status = 'HELD'
        AND NEW.holder_id = OLD.holder_id AND NEW.booking_id = OLD.booking_id
        AND NEW.hold_expires_at > OLD.hold_expires_at
     OR OLD.status = 'HELD' AND NEW.status IN ('HELD', 'BLOCKED')
        AND OLD.hold_expires_at <= ${flyway:defaultSchema}.app_now() THEN
    RETURN NEW;
  END IF;
  IF NEW.status = 'SOLD'
     AND (OLD.status IN ('AVAILABLE', 'BLOCKED')
          OR OLD.status = 'HELD' AND OLD.hold_expires_at <= ${flyway:defaultSchema}.app_now()) THEN
    PERFORM
       FROM ${flyway:defaultSchema}.booking b
      WHERE b.id = NEW.booking_id
        AND b.buyer_id = NEW.holder_id
        AND b.status = 'CONFIRMED'
        AND b.complimentary;
    IF FOUND THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'seat % cannot go from % to %', OLD.id, OLD.status, NEW.status USING ERRCODE = 'B0001';
END
$$;
