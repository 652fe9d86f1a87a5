-- A board takes the place of an older one, as a whole. Times are microseconds, which a number of Lua holds.
-- ARGV: asOf, since, life in milliseconds, then item, score, title and artist of each place.
local known = redis.call('HGET', KEYS[2], 'asOf')
if known and tonumber(known) > tonumber(ARGV[1]) then
  return {0}
end
redis.call('DEL', KEYS[1], KEYS[2])
redis.call('HSET', KEYS[2], 'asOf', ARGV[1], 'since', ARGV[2])
for i = 4, #ARGV, 4 do
  redis.call('ZADD', KEYS[1], ARGV[i + 1], ARGV[i])
  redis.call('HSET', KEYS[2], 'title:' .. ARGV[i], ARGV[i + 2], 'artist:' .. ARGV[i], ARGV[i + 3])
end
redis.call('PEXPIRE', KEYS[1], ARGV[3])
redis.call('PEXPIRE', KEYS[2], ARGV[3])
return {1}
