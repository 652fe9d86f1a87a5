-- The first in line. Nobody is taken out, but who is silent is put aside with his place, and what
-- is not ours is thrown away, so that neither keeps others waiting.
-- ARGV: how many at most, milliseconds after which somebody is silent, how many may be put aside,
-- milliseconds for which a line is kept that nobody asks for, milliseconds for which a line rests
-- that was begun anew.
-- Gives RESTING, or HEAD, epoch, waiting, asleep, indices, frozen, unfolded; then users and their numbers.
local began = number_in(redis.call('HGET', STATE, 'began'))
if epoch > 1 and began and now >= began and now - began < tonumber(ARGV[5]) then
  return {'RESTING'}
end
local most, silent_after, looks = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
looks = looks + most
local awake = {}
local rank = 0

local function is_silent(waiter)
  return now - math.max(waiter.seen, since) >= silent_after
end

local function put(user, score, waiter)
  if not is_id(user) or not waiter or waiter.has_left then
    -- A ticket brings him back.
    take_out(user)
  elseif is_silent(waiter) then
    redis.call('ZREM', LINE, user)
    redis.call('ZADD', ASLEEP, score, user)
  else
    awake[#awake + 1] = user
    awake[#awake + 1] = text_of(waiter.number)
    rank = rank + 1
  end
end

local goes_on = true
while goes_on and rank < most and looks > 0 do
  local wanted = math.min(most - rank, looks)
  local found = redis.call('ZRANGE', LINE, rank, rank + wanted - 1, 'WITHSCORES')
  local users = {}
  for i = 1, #found, 2 do
    if tonumber(found[i + 1]) < frontier then
      users[#users + 1] = found[i]
    end
  end
  goes_on = #users == wanted
  looks = looks - wanted
  if #users > 0 then
    for i, text in ipairs(redis.call('HMGET', WAITERS, unpack(users))) do
      put(users[i], found[2 * i], waiter_in(text))
    end
  end
end

for _, key in ipairs(KEYS) do
  redis.call('PEXPIRE', key, ARGV[4])
end
return {
  'HEAD',
  text_of(epoch),
  text_of(waiting_in_all()),
  text_of(redis.call('ZCARD', ASLEEP)),
  text_of(indices),
  frozen and text_of(frozen) or '',
  text_of(unfolded),
  unpack(awake)
}
