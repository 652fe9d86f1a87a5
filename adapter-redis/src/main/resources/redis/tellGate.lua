-- What PostgreSQL said about seats. The time is that of the question, before it decided: so nothing
-- that is believed is older than it looks, however late it is told.
-- KEYS: the seats' marks. ARGV: the time of the question, then for each seat for how many
-- milliseconds to keep its mark, and its state: empty if it is free.
for i, key in ipairs(KEYS) do
  local checked = redis.call('HGET', key, 'checked')
  -- Whoever asked later knows better.
  if not checked or tonumber(checked) <= tonumber(ARGV[1]) then
    local kept, state = ARGV[2 * i], ARGV[2 * i + 1]
    if state == '' then
      redis.call('DEL', key)
    else
      redis.call('HSET', key, 'state', state, 'checked', ARGV[1])
      redis.call('PEXPIRE', key, kept)
    end
  end
end
return {}
