-- One look: the generation that Redis knows, the copy, how long it has to live, and the clock by
-- which a copy that is made now must end.
-- KEYS: generation, copy
local time = redis.call('TIME')
return {
  redis.call('GET', KEYS[1]) or '0',
  redis.call('GET', KEYS[2]) or '',
  redis.call('PTTL', KEYS[2]),
  time[1] * 1000 + math.floor(time[2] / 1000)
}
