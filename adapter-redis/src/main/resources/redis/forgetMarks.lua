-- Clears the marks of a booking that was let go, and nobody else's.
-- KEYS: the seats' marks. ARGV: the booking. Gives how many it were.
local cleared = 0
for _, key in ipairs(KEYS) do
  local state = redis.call('HGET', key, 'state')
  if state and string.find(state, ARGV[1], 1, true) then
    cleared = cleared + redis.call('DEL', key)
  end
end
return {cleared}
