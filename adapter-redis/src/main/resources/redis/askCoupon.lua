-- What the books have said about a campaign, and about one who wants one of it. A count is believed
-- for a while after it was last looked up; then the first to ask is sent to look, and the others go
-- on believing.
-- KEYS: the count of the campaign, what he has of it. ARGV: for how many milliseconds a count is
-- believed, for how many it is kept.
-- Gives HAS and which one; SOLD_OUT; or PASS or LOOK, and the time.
local has = redis.call('GET', KEYS[2])
if has then
  return {'HAS', has}
end
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local clock = string.format('%.0f', now)
local count = redis.call('HMGET', KEYS[1], 'total', 'issued', 'checked')
-- Below zero the clock went back, and we do not know.
local age = count[3] and now - tonumber(count[3]) or -1
if age < 0 or age >= tonumber(ARGV[1]) then
  redis.call('HSET', KEYS[1], 'checked', clock)
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  return {'LOOK', clock}
end
if count[1] and count[2] and tonumber(count[2]) >= tonumber(count[1]) then
  return {'SOLD_OUT'}
end
return {'PASS', clock}
