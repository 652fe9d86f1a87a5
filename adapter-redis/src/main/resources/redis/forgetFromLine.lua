-- Takes users out, wherever they are. That somebody has left is not forgotten.
-- ARGV: the users.
for _, user in ipairs(ARGV) do
  local waiter = read(user)
  take_out(user)
  redis.call('HDEL', ADMITTED, user)
  if not waiter or not waiter.has_left then
    redis.call('HDEL', WAITERS, user)
  end
end
return {'DONE'}
