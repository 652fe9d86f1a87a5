-- What administrators did, appended for ever, in the transaction of the act.
CREATE TABLE audit_entry (
  id       uuid        PRIMARY KEY DEFAULT uuidv7(),
  at       timestamptz NOT NULL DEFAULT app_now(),
  actor_id uuid        NOT NULL,
  action   text        NOT NULL,
  subject  text        NOT NULL,
  details  jsonb       NOT NULL DEFAULT '{}',
  CONSTRAINT audit_entry_action_in_capitals CHECK (action ~ '^[A-Z][A-Z_]+$'),
  CONSTRAINT audit_entry_has_a_subject      CHECK (subject ~ '\S')
);

CREATE INDEX audit_entry_newest_first ON audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_of_a_subject ON audit_entry (subject, at DESC);

CREATE FUNCTION audit_entry_is_for_ever() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is only ever appended to' USING ERRCODE = 'B0001';
END
$$;

CREATE TRIGGER audit_entry_is_for_ever
  BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_entry_is_for_ever();

CREATE TRIGGER audit_entry_is_for_ever_as_a_whole
  BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_for_ever();
