package encore.testing;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.idempotency.Answer;
import encore.application.idempotency.Entry;
import encore.application.idempotency.KeyedAnswerViews;
import encore.application.idempotency.KeyedAnswers;
import encore.application.idempotency.KeyedAnswers.Beginning;
import encore.application.idempotency.KeyedRequest;
import encore.application.shared.Transactions;
import encore.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a memory for requests with a key owes to those who ask twice. */
public abstract class KeyedAnswersContract {

  protected static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
  protected static final Duration LONG_AGO = Duration.ofSeconds(15);
  protected static final Answer ANSWER =
      new Answer(200, Map.of("Content-Type", "application/json"), "{\"seat\":\"좌석 1\"}");

  private final UserId anna = new UserId(UUID.randomUUID());

  protected final KeyedRequest request = request("a");

  protected abstract KeyedAnswers answers();

  protected abstract KeyedAnswerViews views();

  protected abstract Transactions transactions();

  /** Empty: the clock runs by itself. */
  protected abstract void setClock(Optional<Instant> at);

  protected final KeyedRequest request(String body) {
    return new KeyedRequest(anna, "POST /seats", "key", body.repeat(64));
  }

  protected final Beginning begin(KeyedRequest request) {
    return transactions()
        .inOne(
            () -> answers().begin(request, UUID.randomUUID()), Beginning.Begun.class::isInstance);
  }

  protected final Entry begun() {
    return ((Beginning.Begun) begin(request)).entry();
  }

  @AfterEach
  void theClockGoesOn() {
    setClock(Optional.empty());
  }

  @Test
  void whatWasAnsweredIsSaidAgain() {
    var entry = begun();
    assertThat(begin(request)).isEqualTo(new Beginning.AtWork());
    assertThat(views().answer(request)).isEmpty();

    assertThat(answers().keep(entry, ANSWER)).isTrue();

    assertThat(begin(request)).isEqualTo(new Beginning.Kept(ANSWER));
    assertThat(views().answer(request)).contains(ANSWER);
    assertThat(answers().await(request)).contains(ANSWER);
    assertThat(answers().keep(entry, ANSWER)).isFalse();
  }

  @Test
  void aKeyWithAnotherBodyIsAnotherMatter() {
    var entry = begun();
    assertThat(begin(request("b"))).isEqualTo(new Beginning.OtherBody());

    answers().keep(entry, ANSWER);

    assertThat(begin(request("b"))).isEqualTo(new Beginning.OtherBody());
    assertThat(views().answer(request("b"))).isEmpty();
  }

  @Test
  void aKeyIsOneForItsCallerAndItsRouteAlone() {
    begun();
    var print = request.fingerprint();

    var ben = new KeyedRequest(new UserId(UUID.randomUUID()), "POST /seats", "key", print);
    assertThat(begin(ben)).isInstanceOf(Beginning.Begun.class);
    var elsewhere = new KeyedRequest(anna, "DELETE /seats", "key", print);
    assertThat(begin(elsewhere)).isInstanceOf(Beginning.Begun.class);
    assertThat(begin(new KeyedRequest(anna, "POST /seats", "key2", print)))
        .isInstanceOf(Beginning.Begun.class);
  }

  @Test
  void whatIsRolledBackNeverCame() {
    transactions().inOne(() -> answers().begin(request, UUID.randomUUID()), _ -> false);

    assertThat(begin(request)).isInstanceOf(Beginning.Begun.class);
  }

  @Test
  void whoIsAtWorkIsReplacedOnlyWhenItIsLongAgoAndByOne() {
    setClock(Optional.of(NOON));
    var first = begun();
    setClock(Optional.of(NOON.plus(LONG_AGO).minusMillis(1)));
    assertThat(answers().takeOver(request, LONG_AGO)).isEmpty();

    setClock(Optional.of(NOON.plus(LONG_AGO)));
    var second = answers().takeOver(request, LONG_AGO);

    assertThat(second).contains(new Entry(request, first.effect(), 2));
    assertThat(answers().takeOver(request, LONG_AGO)).isEmpty();
    assertThat(answers().keep(first, ANSWER)).isFalse();
    assertThat(answers().keep(second.orElseThrow(), ANSWER)).isTrue();
  }

  @Test
  void onlyOneOfManyTakesOver() throws Exception {
    answers().abandon(begun());

    var taken = Race.race(20, _ -> () -> answers().takeOver(request, LONG_AGO));

    assertThat(taken.stream().filter(Optional::isPresent)).hasSize(1);
  }

  @Test
  void anAnswerIsNeverTakenOverDroppedOrAbandoned() {
    setClock(Optional.of(NOON));
    var entry = begun();
    answers().keep(entry, ANSWER);
    setClock(Optional.of(NOON.plus(LONG_AGO)));

    answers().drop(entry);
    answers().abandon(entry);

    assertThat(answers().takeOver(request, LONG_AGO)).isEmpty();
    assertThat(begin(request)).isEqualTo(new Beginning.Kept(ANSWER));
  }

  @Test
  void whatIsDroppedNeverCame() {
    answers().drop(begun());

    assertThat(begin(request("b"))).isInstanceOf(Beginning.Begun.class);
  }

  @Test
  void theOldestAreForgottenAFewAtATime() {
    setClock(Optional.of(NOON));
    answers().forget(Duration.ZERO, 1_000);
    answers().keep(begun(), ANSWER);
    begin(new KeyedRequest(anna, "POST /seats", "key2", request.fingerprint()));
    setClock(Optional.of(NOON.plus(Duration.ofHours(24)).minusMillis(1)));
    assertThat(answers().forget(Duration.ofHours(24), 10)).isZero();

    setClock(Optional.of(NOON.plus(Duration.ofHours(24))));

    assertThat(answers().forget(Duration.ofHours(24), 1)).isEqualTo(1);
    assertThat(answers().forget(Duration.ofHours(24), 10)).isEqualTo(1);
    assertThat(begin(request)).isInstanceOf(Beginning.Begun.class);
  }
}
