package encore.redis.catalog;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.redis.testing.RedisServer;
import encore.testing.Form;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances over one Redis that is well. */
class TwoLevelsIT {

  private static final Duration A_MOMENT = Duration.ofMillis(250);

  private final String question = UUID.randomUUID().toString();
  private final AtomicReference<String> row = new AtomicReference<>("old");
  private Instance anna;
  private Instance ben;

  @BeforeEach
  void open() {
    anna = Instance.listening(RedisServer.forThisBuild().url());
    ben = Instance.listening(RedisServer.forThisBuild().url());
    Await.until(
        "ben hears anna",
        Duration.ofSeconds(20),
        () -> {
          anna.copies.forget();
          return Await.within(A_MOMENT, () -> ben.generation.known() == anna.generation.known());
        });
  }

  @AfterEach
  void close() {
    anna.close();
    ben.close();
  }

  @Test
  void twoHundredReadersOfAColdKeyAreOneLoad() throws Exception {
    var answers = race(200, _ -> () -> read(anna));

    assertThat(answers).containsOnly("old");
    assertThat(anna.loads).hasValue(1);
    assertThat(anna.hits("miss")).isPositive();
    assertThat(anna.hits("local")).isEqualTo(199);
  }

  @Test
  void whatOneInstanceHasReadTheOtherNeedNotLoad() {
    read(anna);

    Await.until(
        "the copy is there",
        A_MOMENT,
        () -> {
          var look = ben.shared.look(new Key(ben.generation.known(), question));
          return look.orElseThrow().hasCopy();
        });
    assertThat(read(ben)).isEqualTo("old");
    assertThat(ben.loads).hasValue(0);
    assertThat(ben.hits("redis")).isEqualTo(1);
  }

  @Test
  void anEditIsSeenAtOnceWhereItWasMadeAndAMomentLaterElsewhere() {
    read(anna);
    read(ben);

    edit();

    assertThat(read(anna)).isEqualTo("new");
    Await.until("the other has heard of it", A_MOMENT, () -> read(ben).equals("new"));
  }

  @Test
  void rowsReadBeforeAnEditNeverBecomeACopyAfterIt() throws Exception {
    var isRead = new CountDownLatch(1);
    var isEdited = new CountDownLatch(1);
    var slow =
        CompletableFuture.supplyAsync(() ->
            anna.read(
                question,
                () -> {
                  var old = row.get();
                  isRead.countDown();
                  await(isEdited);
                  return old;
                }));
    isRead.await();
    edit();
    isEdited.countDown();
    assertThat(slow.get()).isEqualTo("old");

    assertThat(read(anna)).isEqualTo("new");
    Await.until(
        "the other has heard", A_MOMENT, () -> ben.generation.known() == anna.generation.known());
    assertThat(read(ben)).isEqualTo("new");
  }

  @Test
  void whoHeardNothingOfAnEditIsRightAgainAfterTheLifeOfACopy() {
    try (var deaf = Instance.deaf(RedisServer.forThisBuild().url())) {
      read(deaf);

      edit();

      Await.until(
          "it is right again", Instance.MAX_AGE.plus(A_MOMENT), () -> read(deaf).equals("new"));
      // It asked Redis on the way, and knows now.
      assertThat(deaf.generation.known()).isEqualTo(anna.generation.known());
    }
  }

  @Test
  void aCopyDoesNotBeginANewLifeInTheNextInstance() {
    long begun = System.nanoTime();
    read(anna);
    row.set("new");
    Await.until(
        "most of its life is over",
        Duration.ofSeconds(2),
        () -> since(begun).compareTo(Instance.MAX_AGE.multipliedBy(7).dividedBy(10)) > 0);

    read(ben);

    Await.until("it is forgotten", Instance.MAX_AGE, () -> read(ben).equals("new"));
    assertThat(since(begun)).isLessThan(Form.atMost(Instance.MAX_AGE.plus(A_MOMENT)));
  }

  @Test
  void aFailureIsForThoseWhoWaitedAndIsNotKept() {
    assertThatThrownBy(() ->
            anna.read(
                question,
                () -> {
                  throw new IllegalStateException("no rows today");
                }))
        .hasMessage("no rows today");

    assertThat(read(anna)).isEqualTo("old");
  }

  @Test
  void whatAnotherVersionWroteIsNoCopy() {
    var key = new Key(ben.generation.known(), question);
    var now = ben.shared.look(key).orElseThrow().nowMillis();
    anna.shared.put(key, "{\"not\":\"a text\"}", now + 10_000);

    assertThat(read(ben)).isEqualTo("old");
    assertThat(ben.loads).hasValue(1);
  }

  @Test
  void aCommandThatWasOnItsWayForLongLeavesNothing() {
    var key = new Key(ben.generation.known(), question);
    var now = ben.shared.look(key).orElseThrow().nowMillis();

    anna.shared.put(key, "\"old\"", now - 1);

    assertThat(ben.shared.look(key).orElseThrow().hasCopy()).isFalse();
  }

  @Test
  void onlySoManyAnswersAreKept() {
    for (int i = 0; i < 500; i++) {
      anna.read(question + i, row::get);
    }
    Await.until(
        "some are evicted",
        Duration.ofSeconds(5),
        () -> anna.meters.counter("encore.catalog.cache.evictions").count() >= 300);
  }

  private void edit() {
    row.set("new");
    anna.copies.forget();
  }

  private String read(Instance instance) {
    return instance.read(question, row::get);
  }

  private static Duration since(long begunNanos) {
    return Duration.ofNanos(System.nanoTime() - begunNanos);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
