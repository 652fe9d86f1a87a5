-- Empty where there is none. Equal scores come in the order of their ids, as from PostgreSQL.
local board = redis.call('HMGET', KEYS[2], 'asOf', 'since')
if not board[1] then
  return {}
end
local places = redis.call('ZRANGE', KEYS[1], 0, ARGV[1] - 1, 'REV', 'WITHSCORES')
for i = 1, #places, 2 do
  local words = redis.call('HMGET', KEYS[2], 'title:' .. places[i], 'artist:' .. places[i])
  if not words[1] or not words[2] then
    return {}
  end
  board[#board + 1] = places[i]
  board[#board + 1] = places[i + 1]
  board[#board + 1] = words[1]
  board[#board + 1] = words[2]
end
return board
