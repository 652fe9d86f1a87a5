-- version counts the edits: an administrator names the one he has seen.
ALTER TABLE concert
  ADD COLUMN description text,
  ADD COLUMN version     bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT concert_artist_not_blank      CHECK (artist ~ '\S'),
  ADD CONSTRAINT concert_venue_not_blank       CHECK (venue ~ '\S'),
  ADD CONSTRAINT concert_description_not_blank CHECK (description ~ '\S');

-- seat_map_from is where the version of the seat map begins: other seats have not moved yet, and still
-- the map is a newer one than any before it.
ALTER TABLE schedule
  ADD COLUMN version       bigint NOT NULL DEFAULT 0,
  ADD COLUMN seat_map_from bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT schedule_sale_ends_by_the_start CHECK (sale_closes_at <= starts_at);

-- Whether a booking ever named a seat: asked before seats are removed, and by the reference for each of them.
CREATE INDEX booking_seat_of_a_seat ON booking_seat (seat_id);
