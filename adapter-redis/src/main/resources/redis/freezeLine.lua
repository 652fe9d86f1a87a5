-- The opening: from now on nobody gets an index. One write, however many take part.
-- Gives FROZEN and how many they are, the same whenever it is asked.
if not frozen then
  frozen = indices
  redis.call('HSET', STATE, 'frozen', text_of(frozen), 'unfolded', '0')
end
return {'FROZEN', text_of(frozen)}
