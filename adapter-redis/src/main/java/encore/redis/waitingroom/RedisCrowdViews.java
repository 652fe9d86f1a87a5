package encore.redis.waitingroom;

import encore.application.shared.Unavailable;
import encore.application.waitingroom.CrowdViews;
import encore.domain.catalog.ConcertId;
import encore.redis.support.Script;
import java.util.List;
import java.util.OptionalLong;

/** Asks Redis how many there are, which it knows without counting. */
final class RedisCrowdViews implements CrowdViews {

  private static final Script COUNT = Script.joined(List.of("line", "countLine"));

  private final LineScripts scripts;

  RedisCrowdViews(LineScripts scripts) {
    this.scripts = scripts;
  }

  @Override
  public OptionalLong waiting(ConcertId concert) {
    try {
      return scripts.ask(COUNT, Keys.of(concert), List.of(), LineCodec::count);
    } catch (Unavailable _) {
      return OptionalLong.empty();
    }
  }
}
