-- Begins the line anew, unless it has come to this epoch already. What is left of an older one is
-- thrown away: who waits comes back by his ticket.
-- KEYS: line, asleep, pool, waiters, admitted, state, returning.
-- ARGV: epoch, next index, how many take part in the draw or nothing, how many return,
-- milliseconds for which a line is kept that nobody asks for.
-- Gives DONE, or MISSING when those who return are not all there.
local state, returning = KEYS[6], KEYS[7]
local is_ours = redis.call('TYPE', state).ok == 'hash'
local found = is_ours and redis.call('HGET', state, 'epoch') or ''
if string.find(found, '^%d+$') and tonumber(found) >= tonumber(ARGV[1]) then
  redis.call('UNLINK', returning)
  return {'DONE'}
end
local wanted = tonumber(ARGV[4])
if wanted > 0 and redis.call('HLEN', returning) < wanted then
  return {'MISSING'}
end
redis.call('UNLINK', unpack(KEYS, 1, 6))
if wanted > 0 then
  redis.call('RENAME', returning, KEYS[5])
  redis.call('PEXPIRE', KEYS[5], ARGV[5])
end
local time = redis.call('TIME')
local began = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
redis.call(
  'HSET', state, 'epoch', ARGV[1], 'indices', ARGV[2], 'began', string.format('%.0f', began))
if ARGV[3] ~= '' then
  redis.call('HSET', state, 'frozen', ARGV[3], 'unfolded', ARGV[3])
end
redis.call('PEXPIRE', state, ARGV[5])
return {'DONE'}
