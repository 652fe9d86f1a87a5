package encore.application.inbox;

import java.time.Instant;
import java.util.Map;

/**
 * A record as it came, whether or not anybody can read it.
 *
 * @param topic without the prefix of the house
 * @param atType what its time means: {@code CreateTime} or {@code LogAppendTime}
 * @param key as text, as all of it: what is no UTF-8 shows as U+FFFD
 */
public record Origin(
    String topic,
    int partition,
    long offset,
    Instant at,
    String atType,
    String key,
    String data,
    Map<String, String> headers) {

  public Origin {
    headers = Map.copyOf(headers);
  }
}
