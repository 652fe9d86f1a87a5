-- Requests that carried an Idempotency-Key, and what was answered. One row a request, kept for a day.
-- `name` is a hash of caller, method, path and key: rows stay small whatever a caller sends, and the
-- primary key is the only thing that decides who was first. No reference to the account: every keyed
-- request would share-lock its row.
CREATE TABLE idempotency_key (
  name          bytea       NOT NULL,
  caller_id     uuid        NOT NULL,
  fingerprint   bytea       NOT NULL,
  effect_id     uuid        NOT NULL,            -- names what the request makes, the same for all runs
  begun_at      timestamptz NOT NULL DEFAULT app_now(),
  run           int         NOT NULL DEFAULT 1,
  running_since timestamptz NOT NULL DEFAULT app_now(),
  status        int,                             -- without one, somebody is at work on it
  headers       text[],                          -- name, value, name, value …
  body          text,
  CONSTRAINT idempotency_key_is_asked_once           PRIMARY KEY (name),
  CONSTRAINT idempotency_key_names_one_effect        UNIQUE (effect_id),
  CONSTRAINT idempotency_key_is_hashed               CHECK (octet_length(name) = 32 AND octet_length(fingerprint) = 32),
  CONSTRAINT idempotency_key_is_run_at_least_once    CHECK (run >= 1),
  CONSTRAINT idempotency_key_is_answered_whole       CHECK ((status IS NULL) = (body IS NULL) AND (status IS NULL) = (headers IS NULL)),
  -- What failed, and what is refused for now, is never said again.
  CONSTRAINT idempotency_key_keeps_no_failure        CHECK (status BETWEEN 200 AND 299 OR status IN (402, 404, 409, 410, 422)),
  CONSTRAINT idempotency_key_keeps_a_short_answer    CHECK (length(body) <= 1048576)
) WITH (fillfactor = 60);                        -- every row is written twice: at the beginning, and with its answer

-- For those that are old enough to be forgotten.
CREATE INDEX idempotency_key_oldest_first ON idempotency_key (begun_at);
