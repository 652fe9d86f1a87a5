package encore.redis.ratelimit;

import encore.redis.support.RedisLink;
import io.github.bucket4j.redis.lettuce.RedisApi;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.BooleanOutput;
import io.lettuce.core.output.ByteArrayOutput;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;

/**
 * The three commands that buckets need, over the connection that all share: it speaks text, and the
 * state of a bucket is bytes. Keys are text, too; they are not said to be, because the library
 * hands them over in an array of objects.
 */
final class BucketCommands implements RedisApi<Object> {

  private final RedisLink link;

  BucketCommands(RedisLink link) {
    this.link = link;
  }

  /** Its scripts compare and swap, and answer whether they did. */
  @Override
  @SuppressWarnings("unchecked")
  public <V> RedisFuture<V> eval(
      String script, ScriptOutputType type, Object[] keys, byte[][] values) {
    if (type != ScriptOutputType.BOOLEAN) {
      throw new IllegalArgumentException("no script of buckets answers " + type);
    }
    var args = args().add(script).add(keys.length);
    for (var key : keys) {
      args.addKey(key.toString());
    }
    for (var value : values) {
      args.add(value);
    }
    return (RedisFuture<V>) send(CommandType.EVAL, new BooleanOutput<>(StringCodec.UTF8), args);
  }

  @Override
  public RedisFuture<byte[]> get(Object key) {
    return send(
        CommandType.GET, new ByteArrayOutput<>(StringCodec.UTF8), args().addKey(key.toString()));
  }

  @Override
  public RedisFuture<?> delete(Object key) {
    return link.connection().async().del(key.toString());
  }

  private <T> RedisFuture<T> send(
      CommandType type, CommandOutput<String, String, T> output, CommandArgs<String, String> args) {
    return link.connection().async().dispatch(type, output, args);
  }

  private static CommandArgs<String, String> args() {
    return new CommandArgs<>(StringCodec.UTF8);
  }
}
