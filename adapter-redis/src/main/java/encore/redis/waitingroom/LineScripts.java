package encore.redis.waitingroom;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.redis.support.RedisScripts;
import encore.redis.support.Script;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Asks a script and reads its answer; what cannot be read is no better than none. */
final class LineScripts {

  private final RedisScripts scripts;

  LineScripts(RedisScripts scripts) {
    this.scripts = scripts;
  }

  <T> T ask(
      Script script, List<String> keys, List<String> args, Function<List<String>, T> reading) {
    var answer = scripts.ask(script, keys, args.toArray(String[]::new));
    try {
      return reading.apply(answer.stream().map(String.class::cast).toList());
    } catch (ClassCastException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NoSuchElementException e) {
      throw new Unavailable("redis", Reason.DOWN, e);
    }
  }
}
