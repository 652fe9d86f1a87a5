package encore.redis.waitingroom;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Foyer.PATIENCE;
import static encore.testing.Foyer.PLENTY;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.shared.Unavailable;
import encore.application.waitingroom.Lines.Renewal;
import encore.application.waitingroom.WaitingLines;
import encore.application.waitingroom.WaitingLines.Head;
import encore.application.waitingroom.WaitingLines.Joining;
import encore.application.waitingroom.WaitingLines.Place;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Ticket;
import encore.redis.testing.RedisServer;
import encore.testing.Form;
import encore.testing.Foyer;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line over a Redis that is killed, frozen or emptied, or has forgotten the scripts. */
class RedisInTroubleIT {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration TIMEOUT = Duration.ofMillis(500);

  /** Of a machine that is busy with other tests; to wait each time would take far longer. */
  private static final Duration SLACK = Duration.ofMillis(1_500);

  private static final int CALLERS = 8;

  @TempDir private Path directory;
  private RedisServer server;
  private RedisFoyer foyer;
  private ConcertId concert;

  @BeforeEach
  void open() {
    server = RedisServer.start(directory, FreePorts.any(), Owner.thisJvm());
    foyer = new RedisFoyer(server.url(), TIMEOUT);
    concert = foyer.opened();
  }

  @AfterEach
  void close() {
    foyer.close();
    server.stop();
  }

  @Test
  void whoHasJoinedIsStillThereAfterAKill() throws Exception {
    foyer.waitForTheDisk();
    var joined = killedAmongJoins();

    for (var each : joined.entrySet()) {
      assertThat(foyer.waiting(concert, each.getKey()).number()).isEqualTo(each.getValue());
    }
    assertThat(foyer.front(concert, 1).waiting()).isGreaterThanOrEqualTo(joined.size());
  }

  @Test
  void whoWasForgottenInAKillComesBackToHisPlaceByHisTicket() throws Exception {
    var joined = killedAmongJoins();

    for (var each : joined.entrySet()) {
      if (foyer.place(concert, each.getKey()) instanceof Place.Absent) {
        var ticket = new Ticket(concert, each.getKey(), each.getValue(), 1);
        foyer.lines().reenter(ticket, OptionalLong.empty());
      }
      assertThat(foyer.waiting(concert, each.getKey()).number()).isEqualTo(each.getValue());
    }
    assertThat(foyer.front(concert, 1_000).tickets())
        .isSortedAccordingTo(Comparator.comparingLong(Ticket::number));
  }

  private Map<UserId, Long> killedAmongJoins() throws Exception {
    var joined = new ConcurrentHashMap<UserId, Long>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var callers =
          IntStream.range(0, CALLERS)
              .mapToObj(_ -> threads.submit(() -> joinUntilItIsAway(joined)))
              .toList();
      Await.until("a crowd is there", SOON, () -> joined.size() > 500);
      foyer.kill();
      for (Future<?> caller : callers) {
        caller.get(SOON.toSeconds(), TimeUnit.SECONDS);
      }
    }

    server = RedisServer.start(directory, server.port(), Owner.thisJvm());
    awaitAnswer();
    return joined;
  }

  private boolean joinUntilItIsAway(Map<UserId, Long> joined) {
    while (true) {
      var user = aBuyer();
      try {
        var place = (Place.Waiting) foyer.join(concert, user).place();
        joined.put(user, place.number());
      } catch (Unavailable _) {
        return true;
      }
    }
  }

  @Test
  void everyCallIsAnsweredInTimeWhileItIsKilledAndBackAgain() {
    foyer.waitForTheDisk();
    foyer.crowd(concert, 3);
    foyer.kill();

    assertEveryCallIsRefusedInTime();

    server = RedisServer.start(directory, server.port(), Owner.thisJvm());
    awaitAnswer();
    assertThat(foyer.first(concert, 9)).hasSize(3);
  }

  @Test
  void everyCallIsAnsweredInTimeWhileItIsFrozenAndBackAgain() {
    var crowd = foyer.crowd(concert, 3);
    try (var _ = foyer.freeze()) {
      assertEveryCallIsRefusedInTime();
    }

    awaitAnswer();
    // What was asked in the meantime may have been done: he is let in, has left, or stands there.
    assertThat(foyer.first(concert, 9)).isSubsetOf(crowd);
  }

  @Test
  void aLineThatWasEmptiedIsLostAndBeginsAnew() {
    var crowd = foyer.crowd(concert, 3);
    var tickets = foyer.front(concert, 9).tickets();
    foyer.look().flushall();

    assertThat(foyer.place(concert, crowd.getFirst())).isEqualTo(new Place.Lost());
    assertThat(foyer.lines().join(concert, aBuyer(), PLENTY)).isEqualTo(new Joining.Lost());
    assertThat(foyer.lines().head(concert, 9, PATIENCE, Duration.ZERO)).isEqualTo(new Head.Lost());

    foyer.lines().restore(concert, new Renewal(2, OptionalLong.of(0), 0), List.of());
    tickets.reversed().forEach(each -> foyer.lines().reenter(each, OptionalLong.empty()));
    assertThat(foyer.first(concert, 9)).isEqualTo(crowd);
  }

  @Test
  void aRedisThatHasForgottenTheScriptsIsTaughtThem() {
    var crowd = foyer.crowd(concert, 3);

    calls(aBuyer())
        .forEach(call -> {
          foyer.look().scriptFlush();
          call.accept(foyer.lines());
        });

    assertThat(foyer.first(concert, 9)).isEqualTo(crowd);
  }

  /** Each call as its first to fail would have it, and again while it is known to be away. */
  private void assertEveryCallIsRefusedInTime() {
    for (var call : Stream.concat(calls(aBuyer()), calls(aBuyer())).toList()) {
      long begun = System.nanoTime();
      boolean isRefused = false;
      try {
        call.accept(foyer.lines());
      } catch (Unavailable _) {
        isRefused = true;
      }
      assertThat(isRefused).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isLessThan(Form.atMost(TIMEOUT.plus(SLACK)));
    }
  }

  /** All that can be asked, about somebody who is nowhere. */
  private Stream<Consumer<WaitingLines>> calls(UserId user) {
    var ticket = new Ticket(concert, user, Ticket.DRAWN_END, 1);
    var other = new ConcertId(UUID.randomUUID());
    return Stream.of(
        lines -> lines.place(concert, user),
        lines -> lines.join(concert, user, PLENTY),
        lines -> lines.leave(ticket),
        lines -> lines.reenter(ticket, OptionalLong.empty()),
        lines -> lines.head(concert, 9, PATIENCE, Duration.ZERO),
        lines -> lines.admit(concert, 1, List.of(Foyer.passFor(ticket))),
        lines -> lines.forget(concert, Set.of(ticket)),
        lines -> lines.freeze(concert),
        lines -> lines.unfold(concert, 0, List.of(1L)),
        lines -> lines.restore(other, new Renewal(1, OptionalLong.empty(), 0), List.of()));
  }

  private void awaitAnswer() {
    Await.until(
        "it answers again",
        SOON,
        () -> {
          try {
            return foyer.lines().place(concert, aBuyer()).epoch() > 0;
          } catch (Unavailable _) {
            return false;
          }
        });
  }
}
