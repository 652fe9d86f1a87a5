package encore.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.identity.UserId;
import encore.testing.Busy;
import encore.testing.InMemoryKeyedAnswers;
import encore.testing.StoppedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What becomes of a key when the work is done, refused, or in doubt. */
class AnsweringOnceTest {

  private static final Answer YES = new Answer(200, Map.of(), "yes");
  private static final Answer NO = new Answer(409, Map.of(), "no");
  private static final KeyedRequest REQUEST =
      new KeyedRequest(new UserId(UUID.randomUUID()), "POST /seats", "key", "a".repeat(64));

  private final StoppedClock clock = new StoppedClock(Instant.parse("2026-09-01T12:00:00Z"));
  private final InMemoryKeyedAnswers answers = new InMemoryKeyedAnswers(clock);
  private final KeyPolicy policy =
      new KeyPolicy(Duration.ofHours(24), Duration.ofSeconds(15), 1_000);
  private final AnswerOnce inOne =
      new AnswerOnceService(answers, answers, policy, UUID::randomUUID);
  private final AnswerNamed named =
      new AnswerNamedService(
          answers, answers, new NamedRun(answers, policy), policy, UUID::randomUUID);

  private final List<UUID> runs = new ArrayList<>();
  private Optional<Answer> left = Optional.empty();

  @Test
  void whatIsDoneInOneIsDoneOnce() {
    assertThat(inOne.answer(REQUEST, () -> new Attempt.Done(YES))).isEqualTo(new Reply.Given(YES));
    assertThat(inOne.answer(REQUEST, () -> new Attempt.Done(NO)))
        .isEqualTo(new Reply.Replayed(YES));
  }

  @Test
  void aRefusalIsKeptAfterAllElseIsRolledBack() {
    inOne.answer(REQUEST, () -> new Attempt.Declined(NO));

    assertThat(inOne.answer(REQUEST, () -> new Attempt.Done(YES)))
        .isEqualTo(new Reply.Replayed(NO));
  }

  @Test
  void aTwinThatComesInBetweenIsRight() {
    var reply =
        inOne.answer(
            REQUEST,
            () -> {
              // Its own entry is rolled back with the refusal; a twin was quicker than its copy.
              answers.afterRollback(() -> inOne.answer(REQUEST, () -> new Attempt.Done(YES)));
              return new Attempt.Declined(NO);
            });

    assertThat(reply).isEqualTo(new Reply.Replayed(YES));
  }

  @Test
  void anAnswerThatCannotBeKeptIsNotGiven() {
    var tooLong = new Answer(200, Map.of(), "y".repeat(1_001));

    assertThatThrownBy(() -> inOne.answer(REQUEST, () -> new Attempt.Done(tooLong)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(answers.answer(REQUEST)).isEmpty();
  }

  @Test
  void whatIsRefusedForNowOrFailsForSureLeavesTheKeyFree() {
    assertThat(ask(Attempt.Dropped::new)).isEqualTo(new Reply.NotKept());
    assertThatThrownBy(() -> ask(away(Reason.BUSY))).isInstanceOf(Unavailable.class);

    assertThat(ask(() -> new Attempt.Done(YES))).isEqualTo(new Reply.Given(YES));
    assertThat(runs).doesNotHaveDuplicates();
  }

  @Test
  void whatIsInDoubtIsLookedForUnderItsName() {
    assertThatThrownBy(() -> ask(away(Reason.OUTCOME_UNKNOWN))).isInstanceOf(Unavailable.class);
    left = Optional.of(YES);

    assertThat(ask(() -> new Attempt.Done(NO))).isEqualTo(new Reply.Given(YES));
    assertThat(runs).hasSize(1);
  }

  @Test
  void whatWasNotDoneIsDoneUnderTheSameName() {
    assertThatThrownBy(() -> ask(away(Reason.OUTCOME_UNKNOWN))).isInstanceOf(Unavailable.class);

    assertThat(ask(() -> new Attempt.Done(YES))).isEqualTo(new Reply.Given(YES));
    assertThat(runs).hasSize(2).containsOnly(runs.getFirst());
  }

  @Test
  void whoIsLateAllTheSameIsFoundWhenTheSecondTryFails() {
    assertThatThrownBy(() -> ask(away(Reason.OUTCOME_UNKNOWN))).isInstanceOf(Unavailable.class);

    var refused = ask(leaving(() -> new Attempt.Declined(NO)));

    assertThat(refused).isEqualTo(new Reply.Given(YES));
  }

  @Test
  void aNameThatIsTakenMeansThatItWasDone() {
    assertThatThrownBy(() -> ask(away(Reason.OUTCOME_UNKNOWN))).isInstanceOf(Unavailable.class);

    var taken =
        ask(
            leaving(() -> {
              throw new IllegalStateException("there is a booking of that id");
            }));

    assertThat(taken).isEqualTo(new Reply.Given(YES));
  }

  /** A card that was declined has its line in the books, or money is on its way back. */
  @Test
  void aRefusalThatCannotBeKeptIsGivenAndTheNextOneLooks() {
    var busy = Busy.at("keep", KeyedAnswers.class, answers);
    var half =
        new AnswerNamedService(
            answers, answers, new NamedRun(busy, policy), policy, UUID::randomUUID);

    assertThat(half.answer(REQUEST, effect(() -> new Attempt.Declined(NO))))
        .isEqualTo(new Reply.Given(NO));

    assertThat(ask(() -> new Attempt.Done(YES))).isEqualTo(new Reply.Given(YES));
    assertThat(runs).hasSize(2).containsOnly(runs.getFirst());
  }

  @Test
  void whatWasInDoubtOnceStaysInDoubtUntilItIsKnown() {
    assertThatThrownBy(() -> ask(away(Reason.OUTCOME_UNKNOWN))).isInstanceOf(Unavailable.class);

    Busy.assertInDoubt(() -> ask(away(Reason.BUSY)));
  }

  @Test
  void aCrashIsTakenOverWhenItIsLongAgo() {
    answers.begin(REQUEST, UUID.randomUUID());
    assertThat(ask(() -> new Attempt.Done(YES))).isEqualTo(new Reply.StillRunning());

    clock.set(clock.instant().plusSeconds(15));

    assertThat(ask(() -> new Attempt.Done(YES))).isEqualTo(new Reply.Given(YES));
    assertThat(ask(() -> new Attempt.Done(NO))).isEqualTo(new Reply.Replayed(YES));
  }

  private Reply ask(Supplier<Attempt> work) {
    return named.answer(REQUEST, effect(work));
  }

  private AnswerNamed.Effect effect(Supplier<Attempt> work) {
    return new AnswerNamed.Effect() {
      @Override
      public Attempt run(UUID name) {
        runs.add(name);
        return work.get();
      }

      @Override
      public Optional<Answer> find(UUID name) {
        return left;
      }
    };
  }

  /** The first run is heard of only now. */
  private Supplier<Attempt> leaving(Supplier<Attempt> work) {
    return () -> {
      left = Optional.of(YES);
      return work.get();
    };
  }

  private static Supplier<Attempt> away(Reason reason) {
    return () -> {
      throw new Unavailable("postgres", reason, new IllegalStateException("cut off"));
    };
  }
}
