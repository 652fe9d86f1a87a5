-- Takes a user out, and remembers which ticket is worth nothing any more.
-- ARGV: user. Gives LEFT if he was waiting.
local user = ARGV[1]
local waiter = read(user)
local number = admission(user) or waiter and waiter.number
local was_waiting = take_out(user)
redis.call('HDEL', ADMITTED, user)
if number then
  redis.call('HSET', WAITERS, user, 'left:' .. text_of(number))
end
return {was_waiting and 'LEFT' or 'ABSENT'}
