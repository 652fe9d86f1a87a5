-- Remembers a final answer, which never changes. KEYS: the answer. ARGV: its text, how long in ms.
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return {}
