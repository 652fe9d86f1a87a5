package encore.web.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.RiskChecks.Attempt;
import encore.application.waitingroom.RiskChecks.Challenge;
import encore.application.waitingroom.RiskChecks.Verdict;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Work;
import encore.web.support.HouseSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkChallengesTest {

  private static final int BITS = 6;
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final UserId FAN = new UserId(UUID.randomUUID());
  private static final ConcertId CONCERT = new ConcertId(UUID.randomUUID());
  private static final HouseSecret SECRET = new HouseSecret(new byte[32]);

  private final WorkChallenges challenges = at(NOON);

  @Test
  void whoDoesTheWorkMayJoin() {
    assertThat(assess(challenges, FAN, CONCERT, done(challenge()))).isEqualTo(new Verdict.Fine());
  }

  @Test
  void whereNoWorkIsAskedNobodyIsAsked() {
    assertThat(challenges.assess(new Attempt(FAN, CONCERT, 0, Optional.of("junk"))))
        .isEqualTo(new Verdict.Fine());
  }

  @Test
  void workForOneLineOrOfOneFanCountsForNoOther() {
    var proof = done(challenge());

    assertThat(wasWrong(assess(challenges, new UserId(UUID.randomUUID()), CONCERT, proof)))
        .isTrue();
    assertThat(wasWrong(assess(challenges, FAN, new ConcertId(UUID.randomUUID()), proof))).isTrue();
  }

  @Test
  void workIsGoodForAWhileAndAtEveryInstance() {
    var proof = done(challenge());

    assertThat(assess(at(NOON.plus(Duration.ofMinutes(4))), FAN, CONCERT, proof))
        .isEqualTo(new Verdict.Fine());
    assertThat(wasWrong(assess(at(NOON.plus(Duration.ofMinutes(5))), FAN, CONCERT, proof)))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "1:2", "99999999999.AAAA:1", "x.y:z", "9e9.:1"})
  void whatIsNoProofIsWrongAndNotAnError(String proof) {
    assertThat(wasWrong(assess(challenges, FAN, CONCERT, proof))).isTrue();
  }

  @Test
  void aLongerLifeWrittenIntoTheTextBreaksItsSeal() {
    var text = challenge().text();
    var longer = "9" + text;

    assertThat(wasWrong(assess(challenges, FAN, CONCERT, done(longer)))).isTrue();
  }

  private Challenge challenge() {
    var verdict = challenges.assess(new Attempt(FAN, CONCERT, BITS, Optional.empty()));
    assertThat(wasWrong(verdict)).isFalse();
    return ((Verdict.Challenged) verdict).challenge();
  }

  private static String done(Challenge challenge) {
    return done(challenge.text());
  }

  private static String done(String text) {
    return text
        + ":"
        + IntStream.iterate(0, n -> n + 1)
            .mapToObj(Integer::toString)
            .filter(n -> Work.isDone(text, n, BITS))
            .findFirst()
            .orElseThrow();
  }

  private static Verdict assess(
      WorkChallenges challenges, UserId user, ConcertId concert, String proof) {
    return challenges.assess(new Attempt(user, concert, BITS, Optional.of(proof)));
  }

  private static boolean wasWrong(Verdict verdict) {
    return ((Verdict.Challenged) verdict).wasWrong();
  }

  private static WorkChallenges at(Instant now) {
    return new WorkChallenges(SECRET, Clock.fixed(now, ZoneOffset.UTC));
  }
}
