-- The generation only grows, also when Redis has lost it or an instance has been on its own. After
-- an edit it must be one that nobody has used yet.
-- KEYS: generation   ARGV: wanted, 'edit' or 'remind', channel
local known = tonumber(redis.call('GET', KEYS[1]) or '0')
local raised = math.max(tonumber(ARGV[1]), known)
if ARGV[2] == 'edit' and raised == known then
  raised = known + 1
end
local text = string.format('%.0f', raised)
if raised > known then
  redis.call('SET', KEYS[1], text)
  redis.call('PUBLISH', ARGV[3], text)
end
return text
