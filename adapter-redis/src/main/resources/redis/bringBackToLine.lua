-- Those who are inside, part by part, beside the line that is about to begin anew. Nobody sees
-- them until it does.
-- KEYS: returning. ARGV: milliseconds for which it is kept, then user and admission of each.
if redis.call('TYPE', KEYS[1]).ok ~= 'hash' then
  redis.call('UNLINK', KEYS[1])
end
redis.call('HSET', KEYS[1], unpack(ARGV, 2))
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return {'DONE'}
