package encore.web.waitingroom;

import encore.application.shared.Unavailable;
import encore.application.waitingroom.AskStanding;
import encore.web.waitingroom.News.Item;
import encore.web.waitingroom.News.Sequel;
import encore.web.waitingroom.Streams.Bye;
import encore.web.waitingroom.WaitingRoomProperties.Listening;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * One who listens, on a virtual thread of his own: asked for like a poll, told when something has
 * changed. A reader who is gone or too slow ends it by the failure of a write.
 */
final class Stream {

  private static final int RETRY_MILLIS_MIN = 1_000;
  private static final int RETRY_MILLIS_MAX = 5_000;
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(3);

  private final AskStanding desk;
  private final News news;
  private final Listening limits;
  private final OutputStream reader;
  private final long begun = System.nanoTime();
  private long spoken = begun;

  Stream(AskStanding desk, News news, Listening limits, OutputStream reader) {
    this.desk = desk;
    this.news = news;
    this.limits = limits;
    this.reader = reader;
  }

  /**
   * Tells all there is to tell.
   *
   * @param first what is known already
   * @param seen the last that the reader has heard, perhaps from another instance
   */
  void tell(Item first, QueueToken token, @Nullable String seen, Streams.Seat seat)
      throws IOException, InterruptedException {
    say("retry: " + jitter() + "\n\n");
    var item = first;
    var asked = token;
    while (true) {
      if (!item.id().equals(seen)) {
        say("id: %s\nevent: %s\ndata: %s\n\n".formatted(item.id(), item.event(), item.data()));
        seen = item.id();
      }
      if (item.sequel().isEmpty()) {
        return;
      }
      var sequel = item.sequel().get();
      asked = new QueueToken.OfTicket(sequel.ticket());
      var bye = quietDuring(sequel.pause(), seat);
      if (bye.isPresent()) {
        say(farewell(bye.get()));
        return;
      }
      item = next(item, asked);
    }
  }

  /** While the house cannot answer there is no news, and nobody is sent away for it. */
  private Item next(Item last, QueueToken asked) {
    try {
      return news.of(asked.ask(desk), asked);
    } catch (Unavailable _) {
      var ticket = last.sequel().orElseThrow().ticket();
      var later = Optional.of(new Sequel(ticket, AFTER_A_FAILURE));
      return new Item(last.event(), last.id(), last.data(), later);
    }
  }

  /** Until it is time to ask again, or to end. Meanwhile a sign of life now and then. */
  private Optional<Bye> quietDuring(Duration pause, Streams.Seat seat)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + pause.toNanos();
    long end = begun + limits.longest().toNanos();
    while (true) {
      long now = System.nanoTime();
      if (now - end >= 0) {
        return Optional.of(Bye.LONG_ENOUGH);
      }
      if (now - until >= 0) {
        return Optional.empty();
      }
      long heartbeat = spoken + limits.heartbeat().toNanos();
      if (now - heartbeat >= 0) {
        say(": hb\n\n");
        continue;
      }
      long wait = Math.min(Math.min(until, end), heartbeat) - now;
      var bye = seat.calledDuring(Duration.ofNanos(wait));
      if (bye.isPresent()) {
        return bye;
      }
    }
  }

  /** Who is called away for another tab of his shall not come back and do the same to that one. */
  private static String farewell(Bye bye) {
    var id = bye == Bye.OTHER_TAB ? "id: " + News.NOTHING_MORE + "\n" : "";
    return id + "event: bye\nretry: " + jitter() + "\ndata: {\"reason\":\"" + bye + "\"}\n\n";
  }

  private void say(String words) throws IOException {
    reader.write(words.getBytes(StandardCharsets.UTF_8));
    reader.flush();
    spoken = System.nanoTime();
  }

  /** So that those who were sent away together do not come back together. */
  private static int jitter() {
    return ThreadLocalRandom.current().nextInt(RETRY_MILLIS_MIN, RETRY_MILLIS_MAX);
  }
}
