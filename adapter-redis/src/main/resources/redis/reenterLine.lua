-- Gives a ticket's place back to who was forgotten.
-- ARGV: user, number, its place in the draw or nothing, where indices end and numbers begin.
-- Gives DONE, LOST, or DRAWN if the place in the draw is needed and was not named.
local user, number, place = ARGV[1], tonumber(ARGV[2]), number_in(ARGV[3])
local waiter = read(user)
if waiter and waiter.has_left and waiter.number >= number then
  return {'DONE'}
end
if waiter and not waiter.has_left then
  for i = 1, 3 do
    if redis.call('ZSCORE', KEYS[i], user) then
      return {'DONE'}
    end
  end
end
-- An admission by an older ticket is over, or he would not have got this one.
local admitted = admission(user)
if admitted and admitted >= number then
  return {'DONE'}
end
local is_drawn = number < tonumber(ARGV[4])
if is_drawn and frozen and not place then
  return {'DRAWN'}
end
take_out(user)
redis.call('HDEL', ADMITTED, user)
if not is_drawn then
  redis.call('ZADD', LINE, text_of(number), user)
  redis.call('HSET', STATE, 'last', text_of(math.max(last, number)))
elseif frozen and (place < unfolded or place >= frozen) then
  redis.call('ZADD', LINE, text_of(place), user)
else
  -- To be unfolded with the others. Where a loss gave his index to somebody else both have it:
  -- they stand beside each other, and nobody in front of anybody he was not in front of.
  redis.call('ZADD', POOL, text_of(number), user)
  redis.call('HSET', STATE, 'indices', text_of(math.max(indices, number + 1)))
end
write(user, {number = number, seen = now, skips = 0})
return {'DONE'}
