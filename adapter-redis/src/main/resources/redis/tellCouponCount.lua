-- The count of a campaign as the books have it. The time is that of the question, before they were
-- asked, so that it is not believed for longer than it is true.
-- KEYS: the count. ARGV: that time, how many there are, how many were handed out, for how many
-- milliseconds to keep it.
local checked = redis.call('HGET', KEYS[1], 'checked')
-- Whoever asked later knows better; and who edits forgets, so that what was read before is not told.
if checked and tonumber(checked) <= tonumber(ARGV[1]) then
  redis.call('HSET', KEYS[1], 'total', ARGV[2], 'issued', ARGV[3], 'checked', ARGV[1])
  redis.call('PEXPIRE', KEYS[1], ARGV[4])
end
return {}
