-- A final answer to who was promised a coupon. KEYS: the answer.
local answer = redis.call('GET', KEYS[1])
if answer then
  return {answer}
end
return {}
