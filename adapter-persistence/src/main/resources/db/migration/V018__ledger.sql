-- The books, double entry by construction: a transfer takes an amount from one account and gives it to
-- another, so the sum over all accounts is 0 whatever is written. At most one of the two is a wallet.
-- The others are names of the house and no rows: nobody queues at the cash register.
ALTER TABLE wallet
  ADD COLUMN reserved bigint NOT NULL DEFAULT 0,
  ADD COLUMN version  bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT wallet_reserves_what_it_has CHECK (reserved BETWEEN 0 AND balance);

-- wallet_version is the version that the wallet has come to by this transfer. user_id is the owner of
-- the wallet.
CREATE TABLE transfer (
  id             uuid        PRIMARY KEY DEFAULT uuidv7(),
  kind           text        NOT NULL,
  debit          text        NOT NULL,
  credit         text        NOT NULL,
  user_id        uuid        REFERENCES wallet,
  wallet_version bigint,
  amount         bigint      NOT NULL,
  balance_after  bigint,
  at             timestamptz NOT NULL,
  reference      text        NOT NULL,
  reverses       uuid        REFERENCES transfer,
  CONSTRAINT transfer_kind_moves_between_its_accounts CHECK ((kind, debit, credit) IN (
    ('CHARGE', 'CASH', 'WALLET'), ('USE', 'WALLET', 'SALES'), ('REFUND', 'SALES', 'WALLET'),
    ('CARD_SALE', 'CASH', 'SALES'), ('CARD_REFUND', 'SALES', 'CASH'))),
  CONSTRAINT transfer_of_a_wallet_names_it
    CHECK (('WALLET' IN (debit, credit)) = (user_id IS NOT NULL)
       AND num_nulls(user_id, wallet_version, balance_after) IN (0, 3)),
  CONSTRAINT transfer_moves_something             CHECK (amount > 0),
  CONSTRAINT transfer_balance_never_negative      CHECK (balance_after >= 0),
  CONSTRAINT transfer_version_positive            CHECK (wallet_version > 0),
  CONSTRAINT transfer_has_a_reference             CHECK (reference ~ '\S' AND length(reference) <= 200),
  CONSTRAINT transfer_refund_says_of_what
    CHECK ((kind IN ('REFUND', 'CARD_REFUND')) = (reverses IS NOT NULL)),
  CONSTRAINT transfer_is_given_back_once          UNIQUE (reverses),
  CONSTRAINT transfer_one_for_a_version           UNIQUE (user_id, wallet_version)
);

-- What nobody has written so far is a refund of something that is not named; it came from outside the
-- sale, as a charge does.
INSERT INTO transfer (id, kind, debit, credit, user_id, wallet_version, amount, balance_after, at, reference)
SELECT id,
       CASE kind WHEN 'USE' THEN 'USE' ELSE 'CHARGE' END,
       CASE kind WHEN 'USE' THEN 'WALLET' ELSE 'CASH' END,
       CASE kind WHEN 'USE' THEN 'SALES' ELSE 'WALLET' END,
       user_id, row_number() OVER (PARTITION BY user_id ORDER BY at, id),
       abs(amount), balance_after, at, left(reference, 200)
  FROM wallet_entry;

UPDATE wallet w
   SET version = e.entries
  FROM (SELECT user_id, count(*) AS entries FROM wallet_entry GROUP BY user_id) AS e
 WHERE e.user_id = w.user_id;

DROP TABLE wallet_entry;
DROP FUNCTION wallet_entry_is_for_ever();

CREATE INDEX transfer_newest_first ON transfer (user_id, at DESC, id DESC) WHERE user_id IS NOT NULL;

CREATE FUNCTION transfer_is_for_ever() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION 'the books are only ever appended to' USING ERRCODE = 'B0001';
END
$$;

CREATE TRIGGER transfer_is_for_ever
  BEFORE UPDATE OR DELETE ON transfer
  FOR EACH ROW EXECUTE FUNCTION transfer_is_for_ever();

CREATE TRIGGER transfer_is_for_ever_as_a_whole
  BEFORE TRUNCATE ON transfer
  FOR EACH STATEMENT EXECUTE FUNCTION transfer_is_for_ever();

-- A transfer of a wallet is written with the wallet, which its writer has locked by then; what is given
-- back was taken before, from the same one, and is not more.
CREATE FUNCTION transfer_agrees_with_the_books() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF NEW.user_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM ${flyway:defaultSchema}.wallet w
     WHERE w.user_id = NEW.user_id AND w.version = NEW.wallet_version AND w.balance = NEW.balance_after) THEN
    RAISE EXCEPTION 'transfer % and its wallet differ', NEW.id USING ERRCODE = 'B0001';
  END IF;
  IF NEW.reverses IS NOT NULL AND NOT EXISTS (
    SELECT FROM ${flyway:defaultSchema}.transfer t
     WHERE t.id = NEW.reverses AND t.amount >= NEW.amount
       AND t.user_id IS NOT DISTINCT FROM NEW.user_id
       AND (t.kind, NEW.kind) IN (('USE', 'REFUND'), ('CARD_SALE', 'CARD_REFUND'))) THEN
    RAISE EXCEPTION 'transfer % gives back what was not taken', NEW.id USING ERRCODE = 'B0001';
  END IF;
  RETURN NULL;
END
$$;

-- After the statement: it writes the wallet and the transfer in one.
CREATE TRIGGER transfer_agrees_with_the_books
  AFTER INSERT ON transfer
  FOR EACH ROW EXECUTE FUNCTION transfer_agrees_with_the_books();

CREATE FUNCTION wallet_moves_by_the_book() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF NEW.user_id <> OLD.user_id OR NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'wallet % does not count its moves', OLD.user_id USING ERRCODE = 'B0001';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER wallet_moves_by_the_book
  BEFORE UPDATE ON wallet
  FOR EACH ROW EXECUTE FUNCTION wallet_moves_by_the_book();

-- No balance changes without its transfer. Asked when the transaction ends, of each version of the
-- wallet that it made.
CREATE FUNCTION wallet_has_its_transfer() RETURNS trigger
  LANGUAGE plpgsql
AS $$
DECLARE
  moved bigint := NEW.balance;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    moved := NEW.balance - OLD.balance;
  END IF;
  IF moved <> 0 AND NOT EXISTS (
    SELECT FROM ${flyway:defaultSchema}.transfer t
     WHERE t.user_id = NEW.user_id AND t.wallet_version = NEW.version AND t.balance_after = NEW.balance
       AND moved = CASE WHEN t.credit = 'WALLET' THEN t.amount ELSE -t.amount END) THEN
    RAISE EXCEPTION 'wallet % has a balance without a transfer', NEW.user_id USING ERRCODE = 'B0001';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER wallet_has_its_transfer
  AFTER INSERT OR UPDATE OF balance ON wallet
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION wallet_has_its_transfer();

CREATE FUNCTION wallet_stays() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION 'a wallet is never removed' USING ERRCODE = 'B0001';
END
$$;

CREATE TRIGGER wallet_stays
  BEFORE DELETE ON wallet
  FOR EACH ROW EXECUTE FUNCTION wallet_stays();

-- Points that are set aside. Whoever writes here has the lock of the wallet. RESERVED past its time is
-- as good as RELEASED; that is written down by who needs the points, or by the tidying job.
CREATE TABLE wallet_reservation (
  id          uuid        PRIMARY KEY,
  user_id     uuid        NOT NULL REFERENCES wallet,
  amount      bigint      NOT NULL,
  reserved_at timestamptz NOT NULL,
  until       timestamptz NOT NULL,
  status      text        NOT NULL,
  ended_at    timestamptz,
  transfer_id uuid        UNIQUE REFERENCES transfer,
  CONSTRAINT wallet_reservation_of_something      CHECK (amount > 0),
  CONSTRAINT wallet_reservation_lasts_some_time   CHECK (reserved_at < until),
  CONSTRAINT wallet_reservation_status_known      CHECK (status IN ('RESERVED', 'POSTED', 'RELEASED')),
  CONSTRAINT wallet_reservation_ended_says_when   CHECK ((status = 'RESERVED') = (ended_at IS NULL)),
  CONSTRAINT wallet_reservation_posted_in_time    CHECK (status <> 'POSTED' OR ended_at < until),
  CONSTRAINT wallet_reservation_posted_by_transfer CHECK ((status = 'POSTED') = (transfer_id IS NOT NULL))
);

CREATE INDEX wallet_reservation_of_a_wallet ON wallet_reservation (user_id, until) WHERE status = 'RESERVED';
CREATE INDEX wallet_reservation_soonest_first ON wallet_reservation (until) WHERE status = 'RESERVED';

CREATE FUNCTION wallet_reservation_moves_by_the_book() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF OLD.status <> 'RESERVED'
     OR (NEW.id, NEW.user_id, NEW.amount, NEW.reserved_at, NEW.until)
        IS DISTINCT FROM (OLD.id, OLD.user_id, OLD.amount, OLD.reserved_at, OLD.until) THEN
    RAISE EXCEPTION 'reservation % ends once and stays what it is', OLD.id USING ERRCODE = 'B0001';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER wallet_reservation_moves_by_the_book
  BEFORE UPDATE ON wallet_reservation
  FOR EACH ROW EXECUTE FUNCTION wallet_reservation_moves_by_the_book();

-- The history of points in the words of those who ask from outside: what was used is negative.
CREATE VIEW public.point_tx AS
SELECT id, user_id, kind AS type, CASE WHEN credit = 'WALLET' THEN amount ELSE -amount END AS amount,
       balance_after, at AS created_at, reference
  FROM ${flyway:defaultSchema}.transfer
 WHERE user_id IS NOT NULL;
