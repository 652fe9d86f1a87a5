-- Lists of the office, newest first. None of these columns ever changes, so that a booking still moves
-- from state to state without touching an index.
CREATE INDEX booking_newest_first ON booking (held_at DESC, id DESC);
CREATE INDEX booking_newest_of_a_schedule ON booking (schedule_id, held_at DESC, id DESC);
CREATE INDEX booking_newest_of_a_buyer ON booking (buyer_id, held_at DESC, id DESC);

CREATE INDEX audit_entry_of_an_actor ON audit_entry (actor_id, at DESC, id DESC);
CREATE INDEX audit_entry_of_an_action ON audit_entry (action, at DESC, id DESC);
