-- Where somebody stands, for scripts that are asked by himself: it is noted that he is here.

local function wake(user, waiter)
  local score = redis.call('ZSCORE', ASLEEP, user)
  if score then
    redis.call('ZREM', ASLEEP, user)
    redis.call('ZADD', LINE, score, user)
    waiter.skips = waiter.skips + 1
  end
  return score
end

-- Those of a line that was lost come back when they ask, the last of them after some ten seconds.
-- Until then nobody is held to what he was told.
local function is_settled()
  local began = number_in(redis.call('HGET', STATE, 'began'))
  return epoch == 1 or not began or now < began or now - began >= 15000
end

-- How many are before him, but never more than he was told.
local function in_line(user, waiter, score)
  local ahead = redis.call('ZRANK', LINE, user)
  if tonumber(score) >= frontier then
    ahead = ahead + redis.call('ZCARD', POOL)
  end
  if is_settled() then
    waiter.rank = math.min(ahead, waiter.rank or ahead)
    ahead = waiter.rank
  end
  return {
    'WAITING',
    text_of(waiter.number),
    text_of(ahead),
    text_of(waiting_in_all()),
    text_of(waiter.skips),
    is_settled() and 'SETTLED' or 'UNSETTLED'
  }
end

-- Only his index is known here, not his place. What never rises is his rank less his place.
local function in_draw(waiter)
  local below = 0
  if frozen then
    below = redis.call('ZCOUNT', LINE, '-inf', '(' .. text_of(unfolded)) - unfolded
    waiter.rank = math.min(below, waiter.rank or below)
    below = waiter.rank
  end
  return {
    'IN_DRAW',
    text_of(waiter.number),
    frozen and text_of(frozen) or '',
    text_of(unfolded),
    text_of(math.max(0, below + unfolded)),
    text_of(waiting_in_all())
  }
end

-- Empty for who has no place.
local function standing(user)
  local number, pass = admission(user)
  if number then
    return {'ADMITTED', text_of(number), pass}
  end
  local waiter = read(user)
  if not waiter or waiter.has_left then
    return nil
  end
  local score = redis.call('ZSCORE', LINE, user) or wake(user, waiter)
  local place = nil
  if score then
    place = in_line(user, waiter, score)
  elseif redis.call('ZSCORE', POOL, user) then
    place = in_draw(waiter)
  end
  if place then
    waiter.seen = now
    write(user, waiter)
  end
  return place
end
