-- What each subscriber has taken in. `inbox` knows each event, for a while; `inbox_stand` the last version of
-- each thing, for ever: it decides, and its row is the lock under which all that is decided of a thing is.
CREATE TABLE inbox (
  consumer text        NOT NULL,
  event_id uuid        NOT NULL,
  taken_at timestamptz NOT NULL,
  PRIMARY KEY (consumer, event_id)
);

CREATE INDEX inbox_by_age ON inbox (taken_at);

CREATE TABLE inbox_stand (
  consumer  text   NOT NULL,
  aggregate text   NOT NULL,
  subject   text   NOT NULL,
  version   bigint NOT NULL,
  PRIMARY KEY (consumer, aggregate, subject),
  CONSTRAINT inbox_stand_not_negative CHECK (version >= 0)
) WITH (fillfactor = 80);

CREATE FUNCTION refuse_to_go_back() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION 'inbox_stand_never_goes_back: from % to %', OLD.version, NEW.version
    USING ERRCODE = 'B0001';
END
$$;

CREATE TRIGGER inbox_stand_never_goes_back
  BEFORE UPDATE ON inbox_stand
  FOR EACH ROW WHEN (NEW.version < OLD.version) EXECUTE FUNCTION refuse_to_go_back();

-- What could not be taken in yet: it failed, or an earlier one of the same thing is not taken in. All of
-- the event, or nothing of it where it could not be read; `topic` is without the prefix of the house.
CREATE TABLE parked_event (
  id               uuid        PRIMARY KEY,
  consumer         text        NOT NULL,
  event_id         uuid,
  type             text,
  aggregate        text,
  subject          text,
  version          bigint,
  told_at          timestamptz,
  topic            text        NOT NULL,
  record_partition integer     NOT NULL,
  record_offset    bigint      NOT NULL,
  record_at        timestamptz NOT NULL,
  record_at_type   text        NOT NULL,
  record_key       text        NOT NULL,
  data             text        NOT NULL,
  headers          jsonb       NOT NULL,
  why              text        NOT NULL,
  attempts         integer     NOT NULL,
  error_class      text,
  error_cause      text,
  error_message    text,
  error_stack      text,
  parked_at        timestamptz NOT NULL,
  letter_attempts  integer     NOT NULL DEFAULT 0,
  letter_due_at    timestamptz,
  letter_sent_at   timestamptz,
  ended_at         timestamptz,
  ended_how        text,
  ended_by         uuid,
  ended_reason     text,
  CONSTRAINT parked_event_read_or_not    CHECK (num_nulls(event_id, type, aggregate, subject, version, told_at) IN (0, 6)),
  CONSTRAINT parked_event_why_known      CHECK (why IN ('FAILED', 'BEHIND', 'GAP')),
  CONSTRAINT parked_event_unread_failed  CHECK (event_id IS NOT NULL OR why = 'FAILED'),
  CONSTRAINT parked_event_failed_tells   CHECK (why <> 'FAILED' OR num_nulls(error_class, error_message, letter_due_at) = 0),
  CONSTRAINT parked_event_how_known      CHECK (ended_how IN ('REPLAYED', 'DISCARDED')),
  CONSTRAINT parked_event_ended_somehow  CHECK (num_nulls(ended_at, ended_how) IN (0, 2)),
  CONSTRAINT parked_event_given_up_by    CHECK (ended_how <> 'DISCARDED' OR num_nulls(ended_by, ended_reason) = 0),
  CONSTRAINT parked_event_once           UNIQUE (consumer, event_id),
  CONSTRAINT parked_event_one_a_version  UNIQUE (consumer, aggregate, subject, version)
);

CREATE UNIQUE INDEX parked_event_unread_once ON parked_event (consumer, topic, record_partition, record_offset, record_at)
  WHERE event_id IS NULL;
CREATE INDEX parked_event_open      ON parked_event (consumer, why, parked_at) WHERE ended_at IS NULL;
CREATE INDEX parked_event_newest    ON parked_event (parked_at DESC, id DESC);
CREATE INDEX parked_event_to_letter ON parked_event (letter_due_at) WHERE letter_due_at IS NOT NULL AND letter_sent_at IS NULL;
