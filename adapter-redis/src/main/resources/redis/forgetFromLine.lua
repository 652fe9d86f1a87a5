-- Takes out whose ticket is over, wherever he is with it. That somebody has left is not forgotten.
-- ARGV: user and number of each ticket.
for i = 1, #ARGV, 2 do
  local user, number = ARGV[i], tonumber(ARGV[i + 1])
  local waiter = read(user)
  if waiter and not waiter.has_left and waiter.number == number then
    take_out(user)
    redis.call('HDEL', WAITERS, user)
  end
  if admission(user) == number then
    redis.call('HDEL', ADMITTED, user)
  end
end
return {'DONE'}
