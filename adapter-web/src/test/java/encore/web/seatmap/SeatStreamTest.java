package encore.web.seatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import encore.application.seatmap.SeatPictures.Picture;
import encore.web.seatmap.SeatStream.Outlet;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** One stream, over a reader who does as a test likes. */
class SeatStreamTest {

  private static final StreamProperties LIMITS =
      new StreamProperties(
          10,
          10,
          4,
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofMinutes(10),
          Duration.ofMillis(100),
          Duration.ofSeconds(1),
          Duration.ofMinutes(1));
  private static final long NEVER = System.nanoTime() + Duration.ofHours(1).toNanos();

  private final Reader reader = new Reader();
  private final List<Ending> endings = new CopyOnWriteArrayList<>();

  private SeatStream until(long until) {
    var meters = new StreamMeters(new SimpleMeterRegistry(), new Places(LIMITS));
    return new SeatStream(reader, LIMITS, meters, until, (_, why) -> endings.add(why));
  }

  @Test
  void wordsComeInOrderAndTheLastOnesToo() {
    var stream = until(NEVER);
    stream.say(version(1));
    stream.say(version(2));
    stream.end(Ending.OVER, Frame.closed(Ending.OVER));
    stream.say(version(3));

    await().until(() -> reader.isClosed);
    assertThat(reader.heard).containsExactly("id: 1", "id: 2", "id: closed");
    assertThat(endings).containsExactly(Ending.OVER);
  }

  @Test
  void whoLetsTooManyWaitIsSentAway() {
    reader.gate = new CountDownLatch(1);
    var stream = until(NEVER);
    stream.say(version(0));
    await().until(() -> reader.isHeld);
    for (int i = 1; i <= LIMITS.waitingMax(); i++) {
      stream.say(version(i));
    }
    assertThat(endings).isEmpty();
    stream.say(version(9));
    assertThat(endings).containsExactly(Ending.SLOW);

    reader.gate.countDown();
    await().until(() -> reader.isClosed);
    assertThat(reader.heard).containsExactly("id: 0");
  }

  @Test
  void whoTakesTooLongForOneIsSentAway() {
    reader.gate = new CountDownLatch(1);
    var stream = until(NEVER);
    stream.say(version(0));
    await().until(() -> reader.isHeld);
    stream.pulse(System.nanoTime() + LIMITS.writeMax().minusSeconds(1).toNanos(), Frame.HEARTBEAT);
    assertThat(endings).isEmpty();
    stream.pulse(System.nanoTime() + LIMITS.writeMax().plusSeconds(1).toNanos(), Frame.HEARTBEAT);
    assertThat(endings).containsExactly(Ending.SLOW);
    reader.gate.countDown();
  }

  @Test
  void whoIsGoneIsGoneOnce() {
    reader.isGone = true;
    var stream = until(NEVER);
    stream.say(version(1));
    await().until(() -> !endings.isEmpty());
    stream.say(version(2));
    stream.end(Ending.CLOSING, Frame.bye(Ending.CLOSING));
    assertThat(endings).containsExactly(Ending.GONE);
  }

  @Test
  void nothingIsSaidUntilItIsTimeForASignOfLifeAndThenForTheEnd() {
    long now = System.nanoTime();
    var stream = until(now + LIMITS.longest().toNanos());
    stream.pulse(now + LIMITS.heartbeat().minusSeconds(1).toNanos(), Frame.HEARTBEAT);
    stream.pulse(now + LIMITS.heartbeat().plusSeconds(1).toNanos(), Frame.HEARTBEAT);
    await().until(() -> reader.heard.size() == 1);
    stream.pulse(now + LIMITS.longest().toNanos(), Frame.HEARTBEAT);
    await().until(() -> reader.isClosed);
    assertThat(reader.heard).containsExactly(": hb", "event: bye");
    assertThat(endings).containsExactly(Ending.LONG_ENOUGH);
  }

  private static Frame version(long version) {
    return Frame.snapshot(new Picture(version, List.of(1), "A"));
  }

  private static final class Reader implements Outlet {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean isHeld;
    private volatile boolean isGone;
    private volatile boolean isClosed;

    @Override
    public void write(byte[] words) throws IOException {
      if (isGone) {
        isClosed = true;
        throw new IOException("gone");
      }
      isHeld = true;
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      heard.add(new String(words, StandardCharsets.UTF_8).lines().findFirst().orElseThrow());
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }
}
