-- A lease over all the seats of a claim, or over none of them.
-- KEYS: the seats' leases. ARGV: the owner, how many milliseconds it lasts. Gives 1 or 0.
for _, key in ipairs(KEYS) do
  local owner = redis.call('GET', key)
  -- Our own name is there when the client sends us twice: the answer to the first was lost.
  if owner and owner ~= ARGV[1] then
    return {0}
  end
end
for _, key in ipairs(KEYS) do
  redis.call('SET', key, ARGV[1], 'PX', ARGV[2])
end
return {1}
