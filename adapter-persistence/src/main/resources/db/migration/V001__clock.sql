-- The one clock of every decision. A function of its own, so that a test database can replace it and
-- stand at the very instant a hold ends; the planner inlines it.
-- Never now(): that is the time the transaction began, before it waited for a lock.
CREATE FUNCTION app_now() RETURNS timestamptz
  LANGUAGE sql VOLATILE PARALLEL SAFE
RETURN clock_timestamp();
