-- Whether a claim is surely lost. A mark is believed for a while after it was last checked; then
-- the first to ask is let through to check it again, and the others go on believing.
-- KEYS: the seats' marks. ARGV: for how many milliseconds a mark is believed.
-- Gives the time, then the place and the state of each seat that is taken: none, and you may pass.
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local clock = string.format('%.0f', now)
local answer = {clock}
local doubted = {}
for i, key in ipairs(KEYS) do
  local mark = redis.call('HMGET', key, 'state', 'checked')
  if mark[1] and mark[2] then
    local age = now - tonumber(mark[2])
    -- Below zero the clock went back, and we do not know.
    if age >= 0 and age < tonumber(ARGV[1]) then
      answer[#answer + 1] = tostring(i)
      answer[#answer + 1] = mark[1]
    else
      doubted[#doubted + 1] = key
    end
  end
end
if #answer == 1 then
  for _, key in ipairs(doubted) do
    redis.call('HSET', key, 'checked', clock)
  end
end
return answer
