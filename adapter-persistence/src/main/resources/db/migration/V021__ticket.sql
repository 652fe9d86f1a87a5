-- Who has come in, and when. One row a seat, not a booking: friends arrive one by one. Its key decides
-- who was first. That the booking still stands is told by its row, which a check share-locks.
CREATE TABLE ticket_check (
  booking_id uuid        NOT NULL,
  seat_id    bigint      NOT NULL,
  edition    bigint      NOT NULL,
  checked_at timestamptz NOT NULL,
  checked_by uuid        NOT NULL,
  CONSTRAINT ticket_checked_once     PRIMARY KEY (booking_id, seat_id),
  -- Who deletes a booking from outside forgets with it who came in by its tickets.
  CONSTRAINT ticket_check_of_a_claim FOREIGN KEY (booking_id, seat_id) REFERENCES booking_seat (booking_id, seat_id)
    ON DELETE CASCADE
);
