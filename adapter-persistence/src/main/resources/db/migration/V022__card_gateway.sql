-- The books of the simulated card gateway: those of another company, that happen to be kept here so
-- that they survive us. Nothing of ours refers to them or is joined with them, and they are written in
-- transactions of their own. What becomes of a charge is decided when it is asked for, and nobody is
-- told before known_at: no job has to run for a late approval.
CREATE TABLE card_gateway_charge (
  payment_id   uuid        PRIMARY KEY,
  -- No amount: it was asked about and never asked for. Nobody can ask for it any more.
  amount       bigint,
  outcome      text        NOT NULL,
  decline_code text,
  receipt      text        UNIQUE,
  loses_refund boolean     NOT NULL DEFAULT false,
  asked_at     timestamptz NOT NULL,
  known_at     timestamptz NOT NULL,
  CONSTRAINT card_gateway_charge_outcome_known      CHECK (outcome IN ('APPROVED', 'DECLINED', 'NEVER')),
  CONSTRAINT card_gateway_charge_amount_positive    CHECK (amount > 0),
  CONSTRAINT card_gateway_charge_moves_an_amount    CHECK (outcome = 'NEVER' OR amount IS NOT NULL),
  CONSTRAINT card_gateway_charge_declined_says_why  CHECK ((outcome = 'DECLINED') = (decline_code IS NOT NULL)),
  CONSTRAINT card_gateway_charge_approved_is_named  CHECK ((outcome = 'APPROVED') = (receipt IS NOT NULL)),
  CONSTRAINT card_gateway_charge_known_after_asked  CHECK (known_at >= asked_at)
);

-- All of a charge, once.
CREATE TABLE card_gateway_refund (
  payment_id  uuid        PRIMARY KEY REFERENCES card_gateway_charge,
  amount      bigint      NOT NULL,
  receipt     text        NOT NULL UNIQUE,
  refunded_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT card_gateway_refund_amount_positive CHECK (amount > 0)
);

-- What was done is not undone: a charge says for ever what it said first.
CREATE FUNCTION card_gateway_charge_is_for_ever() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION 'the charge of payment % stays what it is', OLD.payment_id USING ERRCODE = 'B0001';
END
$$;

CREATE TRIGGER card_gateway_charge_is_for_ever
  BEFORE UPDATE OR DELETE ON card_gateway_charge
  FOR EACH ROW EXECUTE FUNCTION card_gateway_charge_is_for_ever();

-- What the gateway still has to say. Taking one to post it puts due_at off first: whoever dies at the
-- post has lost nothing, and it is posted again. Given up is due at infinity.
CREATE TABLE card_gateway_callback (
  id           uuid        PRIMARY KEY DEFAULT uuidv7(),
  payment_id   uuid        NOT NULL REFERENCES card_gateway_charge,
  body         text        NOT NULL,
  made_at      timestamptz NOT NULL DEFAULT app_now(),
  due_at       timestamptz NOT NULL,
  attempts     integer     NOT NULL DEFAULT 0,
  copies_left  integer     NOT NULL,
  CONSTRAINT card_gateway_callback_attempts_not_negative CHECK (attempts >= 0),
  CONSTRAINT card_gateway_callback_copies_few            CHECK (copies_left BETWEEN 0 AND 2)
);

CREATE INDEX card_gateway_callback_due ON card_gateway_callback (due_at, id) WHERE copies_left > 0;
CREATE INDEX card_gateway_callback_oldest_first ON card_gateway_callback (made_at, id);

-- Ours again: what gateways told us, as they told it, before anything is done about it.
CREATE TABLE webhook_receipt (
  id          uuid        PRIMARY KEY,
  provider    text        NOT NULL,
  webhook_id  text        NOT NULL,
  payment_id  uuid,
  body        text        NOT NULL,
  received_at timestamptz NOT NULL DEFAULT app_now(),
  due_at      timestamptz NOT NULL DEFAULT app_now(),
  handled_at  timestamptz,
  outcome     text,
  attempts    integer     NOT NULL DEFAULT 0,
  CONSTRAINT webhook_receipt_one_of_an_id          UNIQUE (provider, webhook_id),
  CONSTRAINT webhook_receipt_outcome_known
    CHECK (outcome IN ('SETTLED', 'NO_SUCH_PAYMENT', 'UNREADABLE')),
  CONSTRAINT webhook_receipt_handled_says_how      CHECK ((handled_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT webhook_receipt_unreadable_has_no_payment
    CHECK ((payment_id IS NULL) = (outcome IS NOT DISTINCT FROM 'UNREADABLE')),
  CONSTRAINT webhook_receipt_attempts_not_negative CHECK (attempts >= 0),
  CONSTRAINT webhook_receipt_is_short              CHECK (length(body) <= 65536 AND length(webhook_id) <= 200)
);

CREATE INDEX webhook_receipt_due ON webhook_receipt (due_at, id) WHERE handled_at IS NULL;
CREATE INDEX webhook_receipt_newest_first ON webhook_receipt (received_at DESC, id DESC);
-- Also tells the age of the oldest.
CREATE INDEX webhook_receipt_unhandled ON webhook_receipt (received_at DESC, id DESC) WHERE handled_at IS NULL;
