-- What a booking tells, word for word as before (V024), after one look at its seats instead of two: for
-- their numbers, and for what they are. Rows of the outbox are still written by tell() alone.
CREATE OR REPLACE FUNCTION booking_is_told() RETURNS trigger
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
      'seatNos', taken.numbers, 'seats', taken.seats,
      'totalAmount', NEW.total_amount, 'currency', 'KRW', 'complimentary', NEW.complimentary,
      'heldAt', ${flyway:defaultSchema}.told_at(NEW.held_at), 'expiresAt', ${flyway:defaultSchema}.told_at(NEW.expires_at),
      'confirmedAt', ${flyway:defaultSchema}.told_at(NEW.confirmed_at), 'endedAt', ${flyway:defaultSchema}.told_at(NEW.ended_at)))
     FROM (SELECT jsonb_agg(s.number ORDER BY s.number) AS numbers,
                  jsonb_agg(jsonb_build_object('seatNo', s.number, 'grade', s.grade, 'price', bs.price)
                            ORDER BY s.number) AS seats
             FROM ${flyway:defaultSchema}.booking_seat bs
             JOIN ${flyway:defaultSchema}.seat s ON s.id = bs.seat_id
            WHERE bs.booking_id = NEW.id) AS taken;
  RETURN NULL;
END
$$;
