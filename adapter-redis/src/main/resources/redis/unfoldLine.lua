-- Puts the next places of the draw into the line; who has left is not there to be put.
-- ARGV: the first place, then the indices whose places follow each other.
local from, drawn = tonumber(ARGV[1]), #ARGV - 1
-- A gap would leave people behind for ever: after a loss the caller may be ahead of us.
if not frozen or from > unfolded then
  return {'DONE'}
end
for i = 1, drawn do
  local place, index = from + i - 1, ARGV[i + 1]
  for _, user in ipairs(redis.call('ZRANGE', POOL, index, index, 'BYSCORE')) do
    local waiter = read(user)
    redis.call('ZREM', POOL, user)
    if waiter and not waiter.has_left and is_id(user) then
      redis.call('ZADD', LINE, text_of(place), user)
      if waiter.rank then
        -- Until now it was told without his place.
        waiter.rank = math.max(0, waiter.rank + place)
        write(user, waiter)
      end
    end
  end
end
local reached = math.min(from + drawn, frozen)
redis.call('HSET', STATE, 'unfolded', text_of(math.max(unfolded, reached)))
return {'DONE'}
