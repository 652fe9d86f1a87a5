-- Where a user stands; asking keeps his place.
-- ARGV: user. Gives LOST, or KNOWN with the epoch and the place.
local place = standing(ARGV[1])
if place then
  return {'KNOWN', text_of(epoch), unpack(place)}
end
local waiter = read(ARGV[1])
return {'KNOWN', text_of(epoch), waiter and waiter.has_left and 'LEFT' or 'ABSENT'}
