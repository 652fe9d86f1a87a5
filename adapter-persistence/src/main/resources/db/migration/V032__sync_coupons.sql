-- Every coupon is handed out at once: for when commands do not come through, or nobody trusts them to.
ALTER TABLE house_mode
  DROP CONSTRAINT house_mode_known,
  ADD CONSTRAINT house_mode_known CHECK (name IN ('READ_ONLY', 'CACHE_BYPASS', 'SYNC_COUPONS'));

INSERT INTO house_mode (name) VALUES ('SYNC_COUPONS');
