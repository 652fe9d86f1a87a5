-- Every concert there is, newest first, also one without a schedule. Neither column ever changes, so
-- that an edit does not touch this index.
CREATE INDEX concert_newest_first ON concert (created_at DESC, id DESC);
