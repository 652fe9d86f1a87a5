-- The house in the words of those who check it from outside: a row for each booked seat, HELD is
-- called PENDING. Who writes here moves seats by the book, like everybody else.
CREATE SCHEMA IF NOT EXISTS public;

CREATE VIEW public.booking AS
SELECT b.id, b.schedule_id, b.buyer_id AS user_id, bs.seat_id,
       s.number AS seat_no, s.row_no AS seat_row, s.col_no AS seat_col, bs.price,
       CASE WHEN b.status <> 'HELD' THEN b.status
            WHEN b.expires_at > ${flyway:defaultSchema}.app_now() THEN 'PENDING'
            ELSE 'EXPIRED' END AS status,
       b.held_at AS created_at, b.expires_at
  FROM ${flyway:defaultSchema}.booking b
  JOIN ${flyway:defaultSchema}.booking_seat bs ON bs.booking_id = b.id
  JOIN ${flyway:defaultSchema}.seat s ON s.id = bs.seat_id;

-- HELD as long as it stands in the books, overdue or not: to find the overdue ones is the point.
CREATE VIEW public.reservation AS
SELECT b.id AS reservation_id, b.schedule_id, b.buyer_id AS user_id, bs.seat_id,
       s.number AS seat_no, b.held_at, b.expires_at AS held_expires_at, bs.status
  FROM ${flyway:defaultSchema}.booking b
  JOIN ${flyway:defaultSchema}.booking_seat bs ON bs.booking_id = b.id
  JOIN ${flyway:defaultSchema}.seat s ON s.id = bs.seat_id;

-- Its seats are on the market again and the log says so; the booking itself is forgotten. The first
-- seat of a booking takes all of it away, the others find nothing left.
CREATE FUNCTION booking_is_forgotten() RETURNS trigger
  LANGUAGE plpgsql
AS $$
DECLARE
  decided timestamptz;
BEGIN
  PERFORM
     FROM ${flyway:defaultSchema}.seat s
    WHERE s.id IN (SELECT bs.seat_id FROM ${flyway:defaultSchema}.booking_seat bs WHERE bs.booking_id = OLD.id)
    ORDER BY s.id
      FOR NO KEY UPDATE;
  decided := ${flyway:defaultSchema}.app_now();

  WITH freed AS (
    UPDATE ${flyway:defaultSchema}.seat s
       SET status = 'AVAILABLE', holder_id = NULL, booking_id = NULL,
           hold_expires_at = NULL, fence = s.fence + 1
     WHERE s.id IN (SELECT bs.seat_id FROM ${flyway:defaultSchema}.booking_seat bs WHERE bs.booking_id = OLD.id)
       AND s.booking_id = OLD.id
    RETURNING WITH (OLD AS was, NEW AS is_now)
              is_now.id, is_now.fence, was.status AS former, was.hold_expires_at AS until
  )
  INSERT INTO ${flyway:defaultSchema}.seat_transition (seat_id, fence, kind, booking_id, at)
  SELECT f.id, f.fence,
         CASE WHEN f.former = 'SOLD' THEN 'CANCELLED'
              WHEN f.until > decided THEN 'RELEASED'
              ELSE 'EXPIRED' END,
         OLD.id, decided
    FROM freed f;

  DELETE FROM ${flyway:defaultSchema}.booking_seat WHERE booking_id = OLD.id;
  DELETE FROM ${flyway:defaultSchema}.booking WHERE id = OLD.id;
  RETURN OLD;
END
$$;

CREATE TRIGGER booking_is_forgotten
  INSTEAD OF DELETE ON public.booking
  FOR EACH ROW EXECUTE FUNCTION booking_is_forgotten();

-- What tidying does, for one seat: only what is over by the clock that decides, whatever clock the
-- question was asked with; and nobody is waited for, who has the seat locked ends the hold himself.
CREATE FUNCTION reservation_is_expired() RETURNS trigger
  LANGUAGE plpgsql
AS $$
DECLARE
  decided timestamptz;
BEGIN
  IF OLD.status <> 'HELD' OR NEW.status <> 'EXPIRED'
     OR to_jsonb(NEW) - 'status' <> to_jsonb(OLD) - 'status' THEN
    RAISE EXCEPTION 'a reservation goes from HELD to EXPIRED here, and nowhere else' USING ERRCODE = 'B0001';
  END IF;

  PERFORM FROM ${flyway:defaultSchema}.seat s WHERE s.id = OLD.seat_id FOR NO KEY UPDATE SKIP LOCKED;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  decided := ${flyway:defaultSchema}.app_now();

  UPDATE ${flyway:defaultSchema}.booking_seat bs
     SET status = 'EXPIRED'
    FROM ${flyway:defaultSchema}.booking b
   WHERE b.id = bs.booking_id
     AND bs.booking_id = OLD.reservation_id
     AND bs.seat_id = OLD.seat_id
     AND bs.status = 'HELD'
     AND b.expires_at <= decided;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;

  WITH freed AS (
    UPDATE ${flyway:defaultSchema}.seat s
       SET status = 'AVAILABLE', holder_id = NULL, booking_id = NULL,
           hold_expires_at = NULL, fence = s.fence + 1
     WHERE s.id = OLD.seat_id
       AND s.booking_id = OLD.reservation_id
    RETURNING s.id, s.fence
  )
  INSERT INTO ${flyway:defaultSchema}.seat_transition (seat_id, fence, kind, booking_id, at)
  SELECT id, fence, 'EXPIRED', OLD.reservation_id, decided
    FROM freed;
  RETURN NEW;
END
$$;

CREATE TRIGGER reservation_is_expired
  INSTEAD OF UPDATE ON public.reservation
  FOR EACH ROW EXECUTE FUNCTION reservation_is_expired();

-- Who signs in by hand finds these first and the tables behind them, also where his name is that of
-- our schema. The application says itself where it looks: in its own schema alone.
DO $$
BEGIN
  EXECUTE format('ALTER ROLE %I IN DATABASE %I SET search_path = public, %I',
                 current_user, current_database(), '${flyway:defaultSchema}');
END
$$;
