-- The count of a campaign that was edited. KEYS: the count.
return {redis.call('DEL', KEYS[1])}
