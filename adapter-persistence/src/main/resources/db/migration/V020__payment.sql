-- How a hold is paid for. booking_id refers to nothing, as nothing that money has touched may hold up
-- those who clear bookings away; former_booking_id is the hold that had ended when the money came, if
-- the same seats were sold again. expires_at is the end of the hold when the payment was opened.
CREATE TABLE payment (
  id                uuid        PRIMARY KEY,
  booking_id        uuid        NOT NULL,
  former_booking_id uuid,
  buyer_id          uuid        NOT NULL,
  method            text        NOT NULL,
  amount            bigint      NOT NULL,
  status            text        NOT NULL,
  created_at        timestamptz NOT NULL,
  expires_at        timestamptz NOT NULL,
  paid_amount       bigint,
  completed_at      timestamptz,
  transfer_id       uuid,
  card_receipt      text,
  decline_code      text,
  end_reason        text,
  end_note          text,
  ended_at          timestamptz,
  refund_amount     bigint,
  balance_after     bigint,
  next_try_at       timestamptz,
  tries             integer     NOT NULL DEFAULT 0,
  CONSTRAINT payment_method_known           CHECK (method IN ('POINT', 'CARD')),
  CONSTRAINT payment_status_known
    CHECK (status IN ('READY', 'CHARGING', 'COMPLETED', 'DECLINED', 'LAPSED', 'REFUNDING', 'REFUNDED')),
  CONSTRAINT payment_end_known
    CHECK (end_reason IN ('HOLD_ENDED', 'CANCELLED_BY_BUYER', 'CANCELLED_BY_HOUSE', 'NEVER_CHARGED', 'AMOUNT_DIFFERS')),
  CONSTRAINT payment_amount_not_negative    CHECK (amount >= 0),
  CONSTRAINT payment_only_a_card_is_asked   CHECK (status NOT IN ('CHARGING', 'DECLINED', 'REFUNDING') OR method = 'CARD'),
  CONSTRAINT payment_asked_is_asked_again   CHECK ((status IN ('CHARGING', 'REFUNDING')) = (next_try_at IS NOT NULL)),
  CONSTRAINT payment_completed_is_all_paid  CHECK (status <> 'COMPLETED' OR paid_amount = amount AND completed_at IS NOT NULL),
  CONSTRAINT payment_paid_has_a_receipt
    CHECK (paid_amount IS NULL OR paid_amount = 0 OR num_nonnulls(transfer_id, card_receipt) = 1 OR end_reason IS NOT NULL),
  CONSTRAINT payment_declined_says_why      CHECK ((status = 'DECLINED') = (decline_code IS NOT NULL)),
  CONSTRAINT payment_ended_says_why
    CHECK ((status IN ('LAPSED', 'REFUNDING', 'REFUNDED')) = (end_reason IS NOT NULL)),
  CONSTRAINT payment_ended_says_when
    CHECK ((status IN ('DECLINED', 'LAPSED', 'REFUNDED')) = (ended_at IS NOT NULL)),
  CONSTRAINT payment_refund_is_of_a_payment CHECK ((status = 'REFUNDED') = (refund_amount IS NOT NULL)),
  CONSTRAINT payment_refund_not_above_paid  CHECK (refund_amount BETWEEN 0 AND paid_amount)
);

-- Whatever the code above does: one under way for a booking, and one that has paid for it.
CREATE UNIQUE INDEX payment_one_live_for_a_booking      ON payment (booking_id) WHERE status IN ('READY', 'CHARGING');
CREATE UNIQUE INDEX payment_one_completed_for_a_booking ON payment (booking_id) WHERE status = 'COMPLETED';
-- Points that one transfer took come back by one payment; the books of wallets say so too.
CREATE UNIQUE INDEX payment_paid_by_one_transfer        ON payment (transfer_id) WHERE transfer_id IS NOT NULL;

CREATE INDEX payment_of_a_booking ON payment (booking_id);
CREATE INDEX payment_of_a_former  ON payment (former_booking_id) WHERE former_booking_id IS NOT NULL;
CREATE INDEX payment_of_a_buyer   ON payment (buyer_id, created_at DESC, id DESC);
CREATE INDEX payment_due          ON payment (next_try_at) WHERE status IN ('CHARGING', 'REFUNDING');
CREATE INDEX payment_over         ON payment (expires_at) WHERE status = 'READY';

-- Money goes one way. What was agreed never changes, and what came goes back once.
CREATE FUNCTION payment_moves_by_the_book() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF (NEW.id, NEW.buyer_id, NEW.method, NEW.amount, NEW.created_at)
     IS DISTINCT FROM (OLD.id, OLD.buyer_id, OLD.method, OLD.amount, OLD.created_at)
     OR OLD.paid_amount IS NOT NULL AND NEW.paid_amount IS DISTINCT FROM OLD.paid_amount
     OR OLD.transfer_id IS NOT NULL AND NEW.transfer_id IS DISTINCT FROM OLD.transfer_id THEN
    RAISE EXCEPTION 'payment % stays what it is', OLD.id USING ERRCODE = 'B0001';
  END IF;
  IF NEW.booking_id <> OLD.booking_id
     AND (OLD.status <> 'CHARGING' OR NEW.status <> 'COMPLETED' OR NEW.former_booking_id IS DISTINCT FROM OLD.booking_id) THEN
    RAISE EXCEPTION 'payment % is for one booking', OLD.id USING ERRCODE = 'B0001';
  END IF;
  IF OLD.status = NEW.status AND OLD.status IN ('CHARGING', 'REFUNDING')
     OR OLD.status = 'READY'     AND NEW.status IN ('CHARGING', 'COMPLETED', 'LAPSED')
     OR OLD.status = 'CHARGING'  AND NEW.status IN ('COMPLETED', 'DECLINED', 'LAPSED', 'REFUNDING')
     OR OLD.status = 'COMPLETED' AND NEW.status IN ('REFUNDING', 'REFUNDED')
     OR OLD.status = 'REFUNDING' AND NEW.status = 'REFUNDED' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a payment cannot go from % to %', OLD.status, NEW.status USING ERRCODE = 'B0001';
END
$$;

CREATE TRIGGER payment_moves_by_the_book
  BEFORE UPDATE ON payment
  FOR EACH ROW EXECUTE FUNCTION payment_moves_by_the_book();

-- In the words of those who check from outside. Who deletes here forgets the payment alone: its
-- booking and what moved in the wallets stay as they are.
CREATE VIEW public.payment AS
SELECT p.id, p.booking_id, p.buyer_id AS user_id, p.amount, p.method,
       CASE WHEN p.status = 'READY' AND p.expires_at <= ${flyway:defaultSchema}.app_now() THEN 'LAPSED'
            ELSE p.status END AS status,
       p.created_at, p.completed_at
  FROM ${flyway:defaultSchema}.payment p;

CREATE FUNCTION payment_is_forgotten() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  DELETE FROM ${flyway:defaultSchema}.payment WHERE id = OLD.id;
  RETURN OLD;
END
$$;

CREATE TRIGGER payment_is_forgotten
  INSTEAD OF DELETE ON public.payment
  FOR EACH ROW EXECUTE FUNCTION payment_is_forgotten();
