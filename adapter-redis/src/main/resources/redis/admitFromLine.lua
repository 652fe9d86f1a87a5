-- Takes out of the line who was let in. Again and again is the same.
-- ARGV: the epoch of the tickets, then user, number and pass of each.
-- Gives DONE, and the users who had left by then.
local answer = {'DONE'}
if number_in(ARGV[1]) ~= epoch then
  -- Whoever restored it knows the passes from the books.
  return answer
end
for i = 2, #ARGV, 3 do
  local user, number = ARGV[i], tonumber(ARGV[i + 1])
  local waiter = read(user)
  if waiter and waiter.has_left and waiter.number >= number then
    answer[#answer + 1] = user
  else
    take_out(user)
    redis.call('HDEL', WAITERS, user)
    redis.call('HSET', ADMITTED, user, ARGV[i + 1] .. ':' .. ARGV[i + 2])
  end
end
return answer
