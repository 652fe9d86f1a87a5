-- What PostgreSQL said about seats. The time is that of the question, before it decided: so nothing
-- that is believed is older than it looks, however late it is told.
-- KEYS: the seats' marks. ARGV: the time of the question, for how many milliseconds to keep a mark,
-- then the state of each seat, empty if it is free.
for i, key in ipairs(KEYS) do
  local checked = redis.call('HGET', key, 'checked')
  -- Whoever asked later knows better.
  if not checked or tonumber(checked) <= tonumber(ARGV[1]) then
    if ARGV[i + 2] == '' then
      redis.call('DEL', key)
    else
      redis.call('HSET', key, 'state', ARGV[i + 2], 'checked', ARGV[1])
      redis.call('PEXPIRE', key, ARGV[2])
    end
  end
end
return {}
