package encore.web.waitingroom;

import encore.application.waitingroom.Standing;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a stream has to say about a standing. */
@Component
final class News {

  private static final String LAST = "last-";

  /** The id after which a reader stays away. */
  static final String NOTHING_MORE = LAST + "bye";

  private final Standings standings;
  private final JsonMapper json;

  News(Standings standings, JsonMapper json) {
    this.standings = standings;
    this.json = json;
  }

  /**
   * One event.
   *
   * @param id the same for the same state of things, so that nothing is said twice
   * @param sequel empty after the last one
   */
  record Item(String event, String id, String data, Optional<Sequel> sequel) {}

  /** With which ticket to ask next, and when. */
  record Sequel(Ticket ticket, Duration pause) {}

  /** Why there is nothing to wait for any more. */
  record Expired(PassEnd reason, @Nullable Instant endedAt) {}

  /** Whether somebody who comes back with this has heard all there is. */
  static boolean isLast(@Nullable String id) {
    return id != null && id.startsWith(LAST);
  }

  Item of(Standing standing, QueueToken asked) {
    return switch (standing) {
      case Standing.Waiting waiting -> {
        var sequel = new Sequel(waiting.ticket(), waiting.pollAfter());
        yield item("position", idOf(waiting), words(standing, asked), Optional.of(sequel));
      }
      case Standing.Early(var ticket, var joined, var opensAt, var pollAfter) -> {
        var sequel = new Sequel(ticket, pollAfter);
        var id = "early-" + joined + "-" + opensAt.toEpochMilli();
        yield item("position", id, words(standing, asked), Optional.of(sequel));
      }
      case Standing.Inside _, Standing.NotNeeded _ -> last("admitted", words(standing, asked));
      case Standing.Over(var end, _) when end == PassEnd.USED ->
          last("done", words(standing, asked));
      case Standing.Over(var end, var at) -> last("expired", new Expired(end, at));
      case Standing.Nowhere() -> last("expired", new Expired(PassEnd.LEFT, null));
    };
  }

  private StandingResponse words(Standing standing, QueueToken asked) {
    return standings.of(standing, asked.concert(), asked.user());
  }

  private Item last(String event, Object body) {
    return item(event, LAST + event, body, Optional.empty());
  }

  private Item item(String event, String id, Object body, Optional<Sequel> sequel) {
    return new Item(event, id, json.writeValueAsString(body), sequel);
  }

  /** All that a reader would see change; when to ask again is not part of it. */
  private static String idOf(Standing.Waiting waiting) {
    var range = waiting.estimate().map(r -> r.from().toSeconds() + "~" + r.to().toSeconds());
    return String.join(
        "-",
        "line",
        Long.toString(waiting.ahead()),
        Long.toString(waiting.total()),
        range.orElse(""),
        waiting.brake().map(Enum::name).orElse(""),
        waiting.likelihood().name(),
        Integer.toString(waiting.skips()),
        Boolean.toString(waiting.isStale()));
  }
}
