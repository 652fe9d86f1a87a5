-- What every script of a line begins with. A line that is not there, or not ours, is lost.
-- KEYS: line, asleep, pool, waiters, admitted, state
local LINE, ASLEEP, POOL, WAITERS, ADMITTED, STATE = unpack(KEYS)

-- A number of ours, or nil.
local function number_in(text)
  if text and #text <= 16 and string.find(text, '^%d+$') and tonumber(text) < 2 ^ 53 then
    return tonumber(text)
  end
end

-- Redis would write a big number as 1.7e+15.
local function text_of(number)
  return string.format('%.0f', number)
end

-- Users and passes are UUIDs in 22 letters, of which the last has two bits to say.
local function is_id(text)
  return #text == 22 and string.find(text, '^[%w_-]+[AQgw]$') ~= nil
end

for i, key in ipairs(KEYS) do
  local kind = redis.call('TYPE', key).ok
  if kind ~= 'none' and kind ~= (i <= 3 and 'zset' or 'hash') then
    return {'LOST'}
  end
end
local known = redis.call(
  'HMGET', STATE, 'epoch', 'indices', 'frozen', 'unfolded', 'last', 'heard', 'since')
local epoch, indices, frozen = number_in(known[1]), number_in(known[2]), number_in(known[3])
if not epoch or epoch == 0 or not indices or (known[3] and not frozen) then
  return {'LOST'}
end
local unfolded = number_in(known[4]) or 0
local last = number_in(known[5]) or 0
-- Who stands here or behind must wait until those of the draw before him are in the line.
local frontier = not frozen and 0 or unfolded < frozen and unfolded or math.huge

local time = redis.call('TIME')
local micros = tonumber(time[1]) * 1000000 + tonumber(time[2])
local now = math.floor(micros / 1000)

-- Nobody was silent while he could not be heard: after two seconds without a single question
-- everybody's silence begins anew.
local heard, since = number_in(known[6]), number_in(known[7]) or now
if not heard or now < heard or now - heard > 2000 then
  heard, since = nil, now
end
if not heard or now - heard > 500 then
  redis.call('HSET', STATE, 'heard', text_of(now), 'since', text_of(since))
end

-- A waiter reads 'number:seen:rank:skips', and 'left:number' once he went away of his own will.
local function waiter_in(text)
  if not text then
    return nil
  end
  local left = number_in(string.match(text, '^left:(%d+)$'))
  if left then
    return {number = left, has_left = true}
  end
  local number, seen, rank, skips = string.match(text, '^(%d+):(%d+):(%-?%d*):(%d+)$')
  number, seen, skips = number_in(number), number_in(seen), number_in(skips)
  if number and seen and skips then
    return {number = number, seen = seen, rank = tonumber(rank), skips = skips}
  end
end

local function read(user)
  return waiter_in(redis.call('HGET', WAITERS, user))
end

local function write(user, waiter)
  local rank = waiter.rank and text_of(waiter.rank) or ''
  local words = {text_of(waiter.number), text_of(waiter.seen), rank, text_of(waiter.skips)}
  redis.call('HSET', WAITERS, user, table.concat(words, ':'))
end

-- The number and the pass of who was let in.
local function admission(user)
  local number, pass = string.match(redis.call('HGET', ADMITTED, user) or '', '^(%d+):(.+)$')
  number = number_in(number)
  if number and is_id(pass) then
    return number, pass
  end
end

-- True when he stood anywhere.
local function take_out(user)
  local places = redis.call('ZREM', LINE, user) + redis.call('ZREM', ASLEEP, user)
  return places + redis.call('ZREM', POOL, user) > 0
end

local function waiting_in_all()
  return redis.call('ZCARD', LINE) + redis.call('ZCARD', ASLEEP) + redis.call('ZCARD', POOL)
end
