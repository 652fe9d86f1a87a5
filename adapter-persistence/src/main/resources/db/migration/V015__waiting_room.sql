-- The line of a concert: what an operator has decided about it, and how far it has come. Who stands in
-- it is not here: Redis knows, and may forget. One row is one lock: a round of a line writes it, and
-- who comes for his pass reads it FOR SHARE, so it is narrow and leaves room on its page.
-- A concert that goes takes its line along. That it was never booked is asked before, of its seats.
CREATE TABLE queue_line (
  concert_id           uuid        PRIMARY KEY REFERENCES concert ON DELETE CASCADE,
  mode                 text        NOT NULL,
  flow                 text        NOT NULL,
  active               integer,
  per_interval         integer,
  interval_ms          integer     NOT NULL,
  pass_ttl_ms          integer     NOT NULL,
  show_up_ms           integer     NOT NULL,
  silent_after_ms      integer     NOT NULL,
  capacity             integer     NOT NULL,
  challenge_bits       integer     NOT NULL,
  version              bigint      NOT NULL DEFAULT 0,
  generation           integer     NOT NULL DEFAULT 1,
  epoch                bigint      NOT NULL DEFAULT 0,
  draw_secret          bytea       NOT NULL,
  indices_given        bigint      NOT NULL DEFAULT 0,
  drawn_count          bigint,
  opened_at            timestamptz,
  restored_at          timestamptz,
  interval_started_at  timestamptz,
  admitted_in_interval integer     NOT NULL DEFAULT 0,
  owed                 integer     NOT NULL DEFAULT 0,
  CONSTRAINT queue_line_mode_known               CHECK (mode IN ('OFF', 'AUTO', 'ALWAYS')),
  CONSTRAINT queue_line_flow_known               CHECK (flow IN ('RUNNING', 'PAUSED', 'DRAINING')),
  CONSTRAINT queue_line_has_a_limit              CHECK (active IS NOT NULL OR per_interval IS NOT NULL),
  CONSTRAINT queue_line_active_sensible          CHECK (active BETWEEN 1 AND 100000),
  CONSTRAINT queue_line_per_interval_sensible    CHECK (per_interval BETWEEN 1 AND 100000),
  CONSTRAINT queue_line_interval_sensible        CHECK (interval_ms BETWEEN 100 AND 3600000),
  CONSTRAINT queue_line_pass_ttl_sensible        CHECK (pass_ttl_ms BETWEEN 1000 AND 86400000),
  CONSTRAINT queue_line_show_up_sensible         CHECK (show_up_ms BETWEEN 1000 AND 86400000),
  CONSTRAINT queue_line_silence_sensible         CHECK (silent_after_ms BETWEEN 1000 AND 86400000),
  CONSTRAINT queue_line_capacity_sensible        CHECK (capacity BETWEEN 1 AND 10000000),
  CONSTRAINT queue_line_challenge_sensible       CHECK (challenge_bits BETWEEN 0 AND 26),
  CONSTRAINT queue_line_generation_positive      CHECK (generation > 0),
  CONSTRAINT queue_line_epoch_not_negative       CHECK (epoch >= 0),
  CONSTRAINT queue_line_secret_has_32_bytes      CHECK (length(draw_secret) = 32),
  CONSTRAINT queue_line_indices_not_negative     CHECK (indices_given >= 0),
  CONSTRAINT queue_line_drawn_not_negative       CHECK (drawn_count >= 0),
  CONSTRAINT queue_line_open_says_when           CHECK ((drawn_count IS NULL) = (opened_at IS NULL)),
  CONSTRAINT queue_line_counts_an_interval       CHECK (admitted_in_interval = 0 OR interval_started_at IS NOT NULL),
  CONSTRAINT queue_line_admitted_not_negative    CHECK (admitted_in_interval >= 0),
  CONSTRAINT queue_line_owes_a_sensible_number   CHECK (owed BETWEEN 0 AND 100000)
) WITH (fillfactor = 50);

-- What a line has come to is not taken back: who decides by an older state must find out.
CREATE FUNCTION queue_line_moves_by_the_book() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF NEW.version < OLD.version OR NEW.generation < OLD.generation OR NEW.epoch < OLD.epoch
     OR NEW.indices_given < OLD.indices_given THEN
    RAISE EXCEPTION 'the line of concert % goes back', OLD.concert_id USING ERRCODE = 'B0001';
  END IF;
  IF NEW.draw_secret <> OLD.draw_secret
     OR OLD.drawn_count IS NOT NULL
        AND (NEW.drawn_count, NEW.opened_at) IS DISTINCT FROM (OLD.drawn_count, OLD.opened_at) THEN
    RAISE EXCEPTION 'the line of concert % is drawn once', OLD.concert_id USING ERRCODE = 'B0001';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER queue_line_moves_by_the_book
  BEFORE UPDATE ON queue_line
  FOR EACH ROW EXECUTE FUNCTION queue_line_moves_by_the_book();

-- Who was let in, and how that ended. Live is what has not ended, has time left and is of the line's
-- generation; that it is over is written later, by the next round of its line.
-- user_id refers to nothing: an account may go, and what it did stays in the books.
CREATE TABLE admission_pass (
  id           uuid        PRIMARY KEY DEFAULT uuidv7(),
  concert_id   uuid        NOT NULL REFERENCES queue_line ON DELETE CASCADE,
  user_id      uuid        NOT NULL,
  number       bigint      NOT NULL,
  generation   integer     NOT NULL,
  admitted_at  timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  picked_up_at timestamptz,
  ended_at     timestamptz,
  end_reason   text,
  CONSTRAINT admission_pass_one_for_a_ticket      UNIQUE (concert_id, user_id, number),
  CONSTRAINT admission_pass_number_not_negative   CHECK (number >= 0),
  CONSTRAINT admission_pass_lasts_some_time       CHECK (admitted_at < expires_at),
  CONSTRAINT admission_pass_picked_up_in_time     CHECK (picked_up_at >= admitted_at AND picked_up_at < expires_at),
  CONSTRAINT admission_pass_ends_after_it_began   CHECK (ended_at >= admitted_at),
  CONSTRAINT admission_pass_ended_says_why        CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
  CONSTRAINT admission_pass_end_known
    CHECK (end_reason IN ('USED', 'LEFT', 'EXPIRED', 'NO_SHOW', 'REVOKED')),
  CONSTRAINT admission_pass_no_show_never_came    CHECK (end_reason <> 'NO_SHOW' OR picked_up_at IS NULL),
  CONSTRAINT admission_pass_only_who_came_expires CHECK (end_reason <> 'EXPIRED' OR picked_up_at IS NOT NULL)
);

-- Nobody is inside twice, however many tickets he has.
CREATE UNIQUE INDEX admission_pass_one_live_for_a_user ON admission_pass (concert_id, user_id) WHERE ended_at IS NULL;

-- Over is (generation, expires_at) <= (that of the line, now): one end of this index. Live is the other.
CREATE INDEX admission_pass_live ON admission_pass (concert_id, generation, expires_at) WHERE ended_at IS NULL;

-- Who came lately, and how many of them never showed up.
CREATE INDEX admission_pass_newest_first ON admission_pass (concert_id, admitted_at DESC, id DESC);

CREATE INDEX admission_pass_ended ON admission_pass (ended_at) WHERE ended_at IS NOT NULL;

-- A pass is picked up once and ends once, and what it is never changes. Only who comes for it gets
-- more time.
CREATE FUNCTION admission_pass_moves_by_the_book() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'pass % has ended', OLD.id USING ERRCODE = 'B0001';
  END IF;
  IF (NEW.id, NEW.concert_id, NEW.user_id, NEW.number, NEW.generation, NEW.admitted_at)
     IS DISTINCT FROM
     (OLD.id, OLD.concert_id, OLD.user_id, OLD.number, OLD.generation, OLD.admitted_at) THEN
    RAISE EXCEPTION 'pass % stays what it is', OLD.id USING ERRCODE = 'B0001';
  END IF;
  IF OLD.picked_up_at IS NOT NULL
     AND (NEW.picked_up_at, NEW.expires_at) IS DISTINCT FROM (OLD.picked_up_at, OLD.expires_at)
     OR NEW.picked_up_at IS NULL AND NEW.expires_at <> OLD.expires_at
     OR NEW.picked_up_at >= OLD.expires_at THEN
    RAISE EXCEPTION 'pass % is picked up once, in time', OLD.id USING ERRCODE = 'B0001';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER admission_pass_moves_by_the_book
  BEFORE UPDATE ON admission_pass
  FOR EACH ROW EXECUTE FUNCTION admission_pass_moves_by_the_book();

-- Tokens in the words of those who ask from outside. Here is only who was let in: who waits is in
-- Redis alone, so there is no status WAITING, and created_at is when somebody was let in, not when he
-- came. ACTIVE is who may go on at this instant, whatever the books have come to.
CREATE VIEW public.queue_token AS
SELECT p.id, p.concert_id, p.user_id, p.number,
       CASE WHEN p.end_reason = 'USED' THEN 'DONE'
            WHEN p.end_reason = 'NO_SHOW' THEN 'EXPIRED'
            WHEN p.end_reason IS NOT NULL THEN p.end_reason
            WHEN p.generation < l.generation THEN 'REVOKED'
            WHEN p.expires_at > ${flyway:defaultSchema}.app_now() THEN 'ACTIVE'
            ELSE 'EXPIRED' END AS status,
       p.admitted_at AS created_at, p.expires_at, p.picked_up_at, p.ended_at
  FROM ${flyway:defaultSchema}.admission_pass p
  JOIN ${flyway:defaultSchema}.queue_line l ON l.concert_id = p.concert_id;
