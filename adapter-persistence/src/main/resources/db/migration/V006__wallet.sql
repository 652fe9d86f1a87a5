-- What somebody has to spend, in whole won; every change of it is an entry.
CREATE TABLE wallet (
  user_id    uuid        PRIMARY KEY REFERENCES account,
  balance    bigint      NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT wallet_balance_never_negative CHECK (balance >= 0)
) WITH (fillfactor = 70);

-- Appended for ever: the amounts of a wallet add up to its balance.
CREATE TABLE wallet_entry (
  id            uuid        PRIMARY KEY DEFAULT uuidv7(),
  user_id       uuid        NOT NULL REFERENCES wallet,
  kind          text        NOT NULL,
  amount        bigint      NOT NULL,
  balance_after bigint      NOT NULL,
  at            timestamptz NOT NULL,
  reference     text        NOT NULL,
  CONSTRAINT wallet_entry_kind_known             CHECK (kind IN ('CHARGE', 'USE', 'REFUND')),
  CONSTRAINT wallet_entry_only_use_takes         CHECK ((kind = 'USE') = (amount < 0) AND amount <> 0),
  CONSTRAINT wallet_entry_balance_never_negative CHECK (balance_after >= 0),
  CONSTRAINT wallet_entry_has_a_reference        CHECK (reference ~ '\S')
);

CREATE INDEX wallet_entry_newest_first ON wallet_entry (user_id, at DESC, id DESC);

CREATE FUNCTION wallet_entry_is_for_ever() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION 'the entries of a wallet are only ever appended to' USING ERRCODE = 'B0001';
END
$$;

CREATE TRIGGER wallet_entry_is_for_ever
  BEFORE UPDATE OR DELETE ON wallet_entry
  FOR EACH ROW EXECUTE FUNCTION wallet_entry_is_for_ever();

CREATE TRIGGER wallet_entry_is_for_ever_as_a_whole
  BEFORE TRUNCATE ON wallet_entry
  FOR EACH STATEMENT EXECUTE FUNCTION wallet_entry_is_for_ever();
