-- Who deletes a booking from outside forgets with it who came in by its tickets; it was refused before.
ALTER TABLE ticket_check
  DROP CONSTRAINT ticket_check_of_a_claim,
  ADD CONSTRAINT ticket_check_of_a_claim
    FOREIGN KEY (booking_id, seat_id) REFERENCES booking_seat (booking_id, seat_id) ON DELETE CASCADE;
