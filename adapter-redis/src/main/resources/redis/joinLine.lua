-- One place for each user; who has one keeps it.
-- ARGV: user, how many may wait.
-- Gives LOST, FULL, or NEW or KNOWN with the epoch and where he stands.
local user = ARGV[1]
local place = standing(user)
if place then
  return {'KNOWN', text_of(epoch), unpack(place)}
end
take_out(user)
if waiting_in_all() >= tonumber(ARGV[2]) then
  return {'FULL'}
end
local number
if frozen then
  -- Grows with time too: so it does even where everything before was forgotten.
  number = math.max(last + 1, micros)
  redis.call('HSET', STATE, 'last', text_of(number))
  redis.call('ZADD', LINE, text_of(number), user)
else
  number = indices
  redis.call('HSET', STATE, 'indices', text_of(indices + 1))
  redis.call('ZADD', POOL, text_of(number), user)
end
write(user, {number = number, seen = now, skips = 0})
return {'NEW', text_of(epoch), unpack(standing(user))}
