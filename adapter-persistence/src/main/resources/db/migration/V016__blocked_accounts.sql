-- Who is blocked cannot sign in, and tokens that are out are refused. It is not said to anybody but its
-- owner and those who run the house.
ALTER TABLE account
  ADD COLUMN blocked_at   timestamptz,
  ADD COLUMN block_reason text,
  ADD CONSTRAINT account_blocked_for_a_reason   CHECK ((blocked_at IS NULL) = (block_reason IS NULL)),
  ADD CONSTRAINT account_block_reason_not_blank CHECK (block_reason ~ '\S' AND length(block_reason) <= 200);

-- Asked by every instance twice a second, and hardly ever written: nearly all accounts are not in it.
CREATE INDEX account_blocked_newest_first ON account (blocked_at DESC, id DESC)
  WHERE blocked_at IS NOT NULL;
