-- Takes a user out, and remembers which ticket is worth nothing any more.
-- Who has come again since, with a newer ticket, stays.
-- ARGV: user, number of the ticket. Gives LEFT if he was waiting.
local user = ARGV[1]
local waiter = read(user)
local number = admission(user) or waiter and waiter.number
if number and number > tonumber(ARGV[2]) then
  return {'ABSENT'}
end
local was_waiting = take_out(user)
redis.call('HDEL', ADMITTED, user)
if number then
  redis.call('HSET', WAITERS, user, 'left:' .. text_of(number))
end
return {was_waiting and 'LEFT' or 'ABSENT'}
