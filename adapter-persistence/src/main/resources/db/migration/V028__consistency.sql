-- What the looks at the books came to, a row for each promise: written by the instance that looked, read by all.
CREATE TABLE consistency_verdict (
  promise      text        PRIMARY KEY,
  status       text        NOT NULL,
  violations   bigint      NOT NULL DEFAULT 0,
  offenders    text[]      NOT NULL DEFAULT '{}',
  whole        boolean     NOT NULL DEFAULT false,
  checked_at   timestamptz,
  whole_at     timestamptz,
  broken_since timestamptz,
  took_ms      integer     NOT NULL DEFAULT 0,
  trouble      text,
  CONSTRAINT consistency_verdict_status_known      CHECK (status IN ('HOLDS', 'BROKEN', 'UNKNOWN')),
  CONSTRAINT consistency_verdict_broken_names_some CHECK ((status = 'BROKEN') = (violations > 0)),
  CONSTRAINT consistency_verdict_broken_says_when  CHECK ((status = 'BROKEN') = (broken_since IS NOT NULL)),
  CONSTRAINT consistency_verdict_known_was_looked_at CHECK (status = 'UNKNOWN' OR checked_at IS NOT NULL)
) WITH (fillfactor = 50);

-- One row: how far the look is, and what somebody has asked for. Who may look is decided by an advisory lock.
CREATE TABLE consistency_round (
  only_one boolean     PRIMARY KEY DEFAULT true,
  wanted   text,
  due_at   timestamptz NOT NULL DEFAULT '-infinity',
  whole    boolean     NOT NULL DEFAULT false,
  done     integer     NOT NULL DEFAULT 0,
  total    integer     NOT NULL DEFAULT 0,
  began_at timestamptz,
  ended_at timestamptz,
  whole_at timestamptz,
  CONSTRAINT consistency_round_is_one       CHECK (only_one),
  CONSTRAINT consistency_round_wanted_known CHECK (wanted IN ('RECENT', 'WHOLE'))
) WITH (fillfactor = 50);

INSERT INTO consistency_round DEFAULT VALUES;

-- What has changed lately, of books that are only appended to: a few pages, however long they are. Writing
-- costs nothing worth the name (a summary for each megabyte).
CREATE INDEX seat_transition_by_time ON seat_transition USING brin (at) WITH (autosummarize = on);
CREATE INDEX transfer_by_time        ON transfer        USING brin (at) WITH (autosummarize = on);
CREATE INDEX user_coupon_move_by_time ON user_coupon_move USING brin (at) WITH (autosummarize = on);
