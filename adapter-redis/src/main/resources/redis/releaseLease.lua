-- Gives back the leases that are still ours: one that ran out may be somebody else's by now.
-- KEYS: the seats' leases. ARGV: the owner. Gives how many were ours.
local ours = 0
for _, key in ipairs(KEYS) do
  if redis.call('GET', key) == ARGV[1] then
    ours = ours + redis.call('DEL', key)
  end
end
return {ours}
