package encore.redis.waitingroom;

import static encore.redis.waitingroom.RedisFoyer.key;
import static encore.testing.Buyers.aBuyer;
import static encore.testing.Foyer.PATIENCE;
import static encore.testing.Foyer.PLENTY;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.Lines.Renewal;
import encore.application.waitingroom.WaitingLines.Head;
import encore.application.waitingroom.WaitingLines.Joining;
import encore.application.waitingroom.WaitingLines.Place;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.Ticket;
import encore.testing.Foyer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody else's data under our keys, or ours that went bad: no error, and nobody waits for it.
 */
class ForeignDataIT {

  private static final RedisFoyer FOYER = new RedisFoyer();

  private ConcertId concert;

  @BeforeEach
  void aLineWhoseSaleHasBegun() {
    concert = FOYER.opened();
  }

  @ParameterizedTest
  @ValueSource(strings = {"line", "asleep", "pool", "waiters", "admitted", "state"})
  void aKeyThatIsSomethingElseMakesTheLineALostOne(String part) {
    var anna = FOYER.crowd(concert, 2).getFirst();
    FOYER.look().del(key(concert, part));
    FOYER.look().set(key(concert, part), "a string");

    assertThat(FOYER.place(concert, anna)).isEqualTo(new Place.Lost());
    assertThat(FOYER.lines().join(concert, anna, PLENTY)).isEqualTo(new Joining.Lost());
    assertThat(FOYER.lines().head(concert, 9, PATIENCE, Duration.ZERO)).isEqualTo(new Head.Lost());
    assertThat(FOYER.leave(concert, anna)).isFalse();
    assertThat(FOYER.lines().freeze(concert)).isEmpty();

    FOYER.lines().restore(concert, new Renewal(2, OptionalLong.of(0), 0), List.of());
    assertThat(FOYER.join(concert, anna).isNew()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"epoch", "indices", "frozen"})
  void aStateThatCannotBeReadIsLost(String field) {
    FOYER.look().hset(key(concert, "state"), field, "1.5e3");

    assertThat(FOYER.lines().join(concert, aBuyer(), PLENTY)).isEqualTo(new Joining.Lost());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "left:",
        "left:x",
        "1:2:3",
        "-1:0:0:0",
        "1:2:3:99999999999999999",
        "::::"
      })
  void whoCannotBeReadIsAbsentUntilHisTicketBringsHimBack(String junk) {
    var crowd = FOYER.crowd(concert, 3);
    var tickets = FOYER.front(concert, 9).tickets();
    FOYER.look().hset(key(concert, "waiters"), IdCodec.write(crowd.getFirst()), junk);

    assertThat(FOYER.place(concert, crowd.getFirst())).isEqualTo(new Place.Absent());
    assertThat(FOYER.first(concert, 9)).isEqualTo(crowd.subList(1, 3));
    assertThat(FOYER.front(concert, 9).waiting()).isEqualTo(2);

    FOYER.lines().reenter(tickets.getFirst(), OptionalLong.empty());
    assertThat(FOYER.first(concert, 9)).isEqualTo(crowd);
  }

  @Test
  void whoIsNobodyIsThrownOutOfTheHead() {
    var crowd = FOYER.crowd(concert, 2);
    for (var junk : List.of("", "a stranger", "AAAAAAAAAAAAAAAAAAAAAB", "x".repeat(100))) {
      FOYER.look().zadd(key(concert, "line"), -5, junk);
      FOYER.look().hset(key(concert, "waiters"), junk, "1:99999999999999:0:0");
    }
    FOYER.look().zadd(key(concert, "line"), Double.NEGATIVE_INFINITY, "minus infinity");
    FOYER.look().zadd(key(concert, "line"), Double.POSITIVE_INFINITY, "infinity");

    assertThat(FOYER.first(concert, 9)).isEqualTo(crowd);
    assertThat(FOYER.waiting(concert, crowd.getLast()).ahead()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "5", "5:", "5:not-an-id", ":AAAAAAAAAAAAAAAAAAAAAA"})
  void anAdmissionThatCannotBeReadIsNone(String junk) {
    var anna = aBuyer();
    FOYER.look().hset(key(concert, "admitted"), IdCodec.write(anna), junk);

    assertThat(FOYER.place(concert, anna)).isEqualTo(new Place.Absent());
    assertThat(FOYER.join(concert, anna).isNew()).isTrue();
    assertThat(FOYER.place(concert, anna)).isInstanceOf(Place.Waiting.class);
  }

  @Test
  void aKeyThatIsGoneLosesNobodyWhoHasATicket() {
    var crowd = FOYER.crowd(concert, 3);
    var tickets = FOYER.front(concert, 9).tickets();
    FOYER.look().del(key(concert, "waiters"));

    crowd.forEach(each -> assertThat(FOYER.place(concert, each)).isEqualTo(new Place.Absent()));
    tickets.forEach(each -> FOYER.lines().reenter(each, OptionalLong.empty()));

    assertThat(FOYER.first(concert, 9)).isEqualTo(crowd);
  }

  @Test
  void whatIsGatheredForARestoreMayBeSomethingElse() {
    var inside = Foyer.passFor(new Ticket(concert, aBuyer(), 5, 1));
    FOYER.look().set(Keys.returning(concert, 2), "a string");

    FOYER.lines().restore(concert, new Renewal(2, OptionalLong.of(0), 0), List.of(inside));

    assertThat(FOYER.place(concert, inside.ticket().user())).isInstanceOf(Place.Admitted.class);
    assertThat(FOYER.look().exists(Keys.returning(concert, 2))).isZero();
  }

  @Test
  void aLineIsKeptForAWeekAfterItsLastRound() {
    FOYER.crowd(concert, 1);
    FOYER.first(concert, 1);

    for (var part : List.of("line", "waiters", "state")) {
      assertThat(FOYER.look().ttl(key(concert, part))).isBetween(604_000L, 604_800L);
    }
  }

  @AfterAll
  static void close() {
    FOYER.close();
  }
}
