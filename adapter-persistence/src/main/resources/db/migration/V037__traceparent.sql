-- Which step of which trace made the change, where somebody records them: for the header of that name.
-- The column fills itself from what the transaction was told, so that no trigger knows of it. A session in
-- which it was once set has an empty text afterwards, not NULL.
ALTER TABLE outbox ADD COLUMN traceparent text;
ALTER TABLE outbox ALTER COLUMN traceparent SET DEFAULT nullif(current_setting('encore.traceparent', true), '');
