-- How the whole house is run for a while. One row a mode, and no more are made: who turns one locks its row.
CREATE TABLE house_mode (
  name    text        PRIMARY KEY,
  is_on   boolean     NOT NULL DEFAULT false,
  ends_at timestamptz,
  set_by  uuid,
  set_at  timestamptz,
  reason  text,
  CONSTRAINT house_mode_known                CHECK (name IN ('READ_ONLY', 'CACHE_BYPASS')),
  CONSTRAINT house_mode_turned_by_somebody   CHECK (num_nonnulls(set_by, set_at, reason) IN (0, 3)),
  CONSTRAINT house_mode_on_says_why          CHECK (NOT is_on OR reason IS NOT NULL),
  CONSTRAINT house_mode_ends_after_its_begin CHECK (ends_at > set_at),
  CONSTRAINT house_mode_off_has_no_end       CHECK (is_on OR ends_at IS NULL)
);

INSERT INTO house_mode (name) VALUES ('READ_ONLY'), ('CACHE_BYPASS');

-- What became of the payments of an hour. Rows come in the order of their time, so ranges of pages are enough.
CREATE INDEX payment_by_day ON payment USING brin (created_at);
