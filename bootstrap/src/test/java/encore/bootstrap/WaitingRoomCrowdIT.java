package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.shared.Unavailable;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.LinePolicy;
import encore.domain.waitingroom.Ticket;
import encore.testing.Form;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hundreds in a line, in the long form thousands, four houses that let them in, and never more
 * inside than may be.
 */
class WaitingRoomCrowdIT {

  private static final int HOUSES = 4;
  private static final int FANS = Integer.getInteger("encore.queue.fans", Form.of(500, 2_000));
  private static final int RUNS = Integer.getInteger("encore.queue.runs", Form.of(1, 10));
  private static final int INSIDE_MAX = 50;
  private static final int SECONDS = 120;

  @TempDir private static Path directory;
  private static OwnRedis redis;
  private static LineFleet fleet;

  @BeforeAll
  static void open() {
    redis = new OwnRedis(directory.resolve("redis"), FreePorts.any());
    // Four houses and their crowd share a few cores: an answer may take its time.
    fleet =
        new LineFleet(
            HOUSES, Map.of("encore.redis.url", redis.url(), "encore.redis.timeout", "2s"));
  }

  @AfterAll
  static void close() {
    fleet.close();
    redis.close();
  }

  @Test
  void neverMoreAreInsideThanMayBeAndNobodyOvertakes() throws Exception {
    for (int run = 0; run < RUNS; run++) {
      var concert = concert();
      assertFair(concert, crowd(concert, run, _ -> {}), "run " + run);
    }
  }

  @Test
  void whenRedisForgetsEverythingInTheMiddleTheOrderComesBackWithThePeople() throws Exception {
    var concert = concert();

    var stories = crowd(concert, 7, over -> forgetWhen(concert, over));

    assertFair(concert, stories, "with a flush in the middle");
    assertThat(epoch(concert)).as("the line began anew").isGreaterThan(1);
  }

  @Test
  void whenRedisIsKilledInTheMiddleEverybodyStillGetsIn() throws Exception {
    var concert = concert();

    var stories = crowd(concert, 11, over -> killWhen(concert, over));

    assertFair(concert, stories, "with a kill in the middle");
  }

  @Test
  void whenRedisStandsStillInTheMiddleEverybodyStillGetsIn() throws Exception {
    var concert = concert();

    var stories = crowd(concert, 13, over -> freezeWhen(concert, over));

    assertFair(concert, stories, "with a pause in the middle");
  }

  /** Until every house has noticed. */
  private static void freezeWhen(ConcertId concert, AtomicBoolean over) {
    awaitAQuarter(concert, over);
    try (var _ = redis.freeze()) {
      for (int house = 0; house < HOUSES; house++) {
        int each = house;
        Await.until("noticed", Duration.ofSeconds(SECONDS), () -> hasNoticed(each, concert));
      }
    }
  }

  /** Somebody leaves who never came: that changes nothing, and has to ask Redis. */
  private static boolean hasNoticed(int house, ConcertId concert) {
    try {
      fleet
          .leaveLine(house)
          .leave(new Ticket(concert, new UserId(UUID.randomUUID()), Ticket.DRAWN_END, 1));
      return false;
    } catch (Unavailable _) {
      return true;
    }
  }

  private static void killWhen(ConcertId concert, AtomicBoolean over) {
    awaitAQuarter(concert, over);
    redis.kill();
    redis.startAgain();
  }

  private static void forgetWhen(ConcertId concert, AtomicBoolean over) {
    awaitAQuarter(concert, over);
    redis.flush();
  }

  private static void awaitAQuarter(ConcertId concert, AtomicBoolean over) {
    while (!over.get()
        && count("SELECT count(*) FROM admission_pass WHERE concert_id = :id", concert)
            < FANS / 4) {
      Thread.onSpinWait();
    }
  }

  private static ConcertId concert() {
    var concert = fleet.concert();
    var policy =
        new LinePolicy(
            LineMode.ALWAYS,
            LineFlow.RUNNING,
            AdmissionPolicy.atMost(INSIDE_MAX),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            100_000,
            0);
    fleet.open(concert, policy);
    return concert;
  }

  private List<QueueingFan.Story> crowd(
      ConcertId concert, int seed, Consumer<AtomicBoolean> trouble) throws Exception {
    var over = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var most = threads.submit(() -> mostInside(concert, over));
      var fans = new ArrayList<Future<QueueingFan.Story>>();
      for (int i = 0; i < FANS; i++) {
        var chance = new Random(seed * 1_000_003L + i);
        int patience = chance.nextInt(10) == 0 ? chance.nextInt(1, 4) : Integer.MAX_VALUE;
        var fan = new QueueingFan(fleet, concert, new UserId(UUID.randomUUID()), chance, patience);
        fans.add(threads.submit(fan::live));
      }
      var disturber = threads.submit(() -> trouble.accept(over));
      var stories = new ArrayList<QueueingFan.Story>();
      try {
        for (var fan : fans) {
          stories.add(fan.get(SECONDS, TimeUnit.SECONDS));
        }
      } finally {
        over.set(true);
        // Should it have failed, that says more than what the fans say.
        disturber.get(SECONDS, TimeUnit.SECONDS);
      }
      assertThat(most.get(SECONDS, TimeUnit.SECONDS))
          .as("live passes at any sample")
          .isBetween(INSIDE_MAX / 2, INSIDE_MAX);
      return stories;
    }
  }

  private static int mostInside(ConcertId concert, AtomicBoolean over) {
    int most = 0;
    while (!over.get()) {
      most = Math.max(most, inside(concert));
    }
    return most;
  }

  private static int inside(ConcertId concert) {
    return count(
        """
        SELECT count(*)
          FROM admission_pass
         WHERE concert_id = :id AND ended_at IS NULL AND expires_at > app_now()
        """,
        concert);
  }

  private static int count(String sql, ConcertId concert) {
    return fleet
        .database()
        .sql()
        .sql(sql)
        .param("id", concert.value())
        .query(Integer.class)
        .single();
  }

  private static int epoch(ConcertId concert) {
    return count("SELECT epoch FROM queue_line WHERE concert_id = :id", concert);
  }

  private static void assertFair(ConcertId concert, List<QueueingFan.Story> stories, String about) {
    assertThat(stories).as(about).hasSize(FANS);
    FairLine.assertFair(fleet.database(), concert, stories, about);
  }
}
