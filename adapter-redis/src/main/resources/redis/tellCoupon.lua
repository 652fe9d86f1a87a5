-- What somebody has by now; with a number if it was handed out to him this moment: then so many are.
-- KEYS: the count of the campaign, what he has of it. ARGV: which one, its number or 0, for how many
-- milliseconds to keep it.
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[3])
local issued = redis.call('HGET', KEYS[1], 'issued')
if issued and tonumber(issued) < tonumber(ARGV[2]) then
  redis.call('HSET', KEYS[1], 'issued', ARGV[2])
end
return {}
