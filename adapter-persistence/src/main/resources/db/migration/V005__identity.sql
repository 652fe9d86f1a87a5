-- Addresses are kept in small letters, so that unique is unique whatever a person types.
CREATE TABLE account (
  id            uuid        PRIMARY KEY,
  email         text        NOT NULL,
  name          text        NOT NULL,
  password_hash text        NOT NULL,
  role          text        NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT account_email_once             UNIQUE (email),
  CONSTRAINT account_email_in_small_letters CHECK (email = lower(email) AND length(email) <= 254),
  CONSTRAINT account_name_not_blank         CHECK (name ~ '\S' AND length(name) <= 100),
  CONSTRAINT account_hash_says_how          CHECK (password_hash ~ '^\{[\w@-]+\}.'),
  CONSTRAINT account_role_known             CHECK (role IN ('USER', 'ADMIN'))
);

-- A sign-in that lasts: a family of refresh tokens, of which only the present one is known, by its
-- hash. What comes with the id of a session and another secret was used before.
-- No index on the hash: a rotation then changes no index, and stays on its page.
CREATE TABLE session (
  id         uuid        PRIMARY KEY,
  user_id    uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
  token_hash bytea       NOT NULL,
  rotations  integer     NOT NULL DEFAULT 0,
  opened_at  timestamptz NOT NULL,
  issued_at  timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT session_token_is_a_sha256    CHECK (length(token_hash) = 32),
  CONSTRAINT session_lasts_some_time      CHECK (opened_at < expires_at),
  CONSTRAINT session_rotations_only_grow  CHECK (rotations >= 0)
) WITH (fillfactor = 70);

CREATE INDEX session_of_a_user ON session (user_id, opened_at);
CREATE INDEX session_due ON session (expires_at);

-- Not a reference to account: addresses nobody has are counted in the same way.
CREATE TABLE login_failure (
  email    text        PRIMARY KEY,
  failures integer     NOT NULL,
  ends_at  timestamptz NOT NULL,
  CONSTRAINT login_failure_has_one CHECK (failures > 0)
) WITH (fillfactor = 70);

CREATE INDEX login_failure_due ON login_failure (ends_at);
