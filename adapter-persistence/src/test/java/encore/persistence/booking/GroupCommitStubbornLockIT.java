package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim.Result.Contended;
import encore.application.booking.Claim.Result.Lost;
import encore.application.booking.Claim.Result.Won;
import encore.persistence.support.TestDatabase;
import encore.testing.BookKeeping;
import encore.testing.BoxOffice.Hall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody sits on the lock of seat 2, which some of a batch want. */
class GroupCommitStubbornLockIT {

  private static final TestDatabase DATABASE = TestDatabase.createImpatient();

  private final Gathering gathering = new Gathering(DATABASE);
  private Hall hall;

  @BeforeAll
  static void aGate() {
    Gathering.buildGate(DATABASE);
  }

  @BeforeEach
  void aHall() {
    hall = gathering.office().hall();
  }

  @AfterEach
  void everybodyGoesHome() {
    BookKeeping.isSound(gathering.office().transitions(hall));
    gathering.close();
  }

  @Test
  void aStubbornLockIsNoConcernOfThoseWhoWantOtherSeats() throws Exception {
    try (var blocker = gathering.lock(hall, 2)) {
      var answers =
          gathering.gather(
              hall,
              claim(aBuyer(), hall, 1),
              claim(aBuyer(), hall, 2, 3),
              claim(aBuyer(), hall, 2),
              claim(aBuyer(), hall, 4));

      assertThat(answers.get(0)).succeedsWithin(Gathering.PATIENCE).isInstanceOf(Won.class);
      assertThat(answers.get(3)).succeedsWithin(Gathering.PATIENCE).isInstanceOf(Won.class);
      assertThat(answers.get(1)).succeedsWithin(Gathering.PATIENCE).isEqualTo(new Contended());
      assertThat(answers.get(2)).succeedsWithin(Gathering.PATIENCE).isEqualTo(new Contended());
      blocker.rollback();
    }
    assertThat(gathering.claims().claim(claim(aBuyer(), hall, 2, 3))).isInstanceOf(Won.class);
  }

  @Test
  void aBatchThatWaitedInVainStartsOver() throws Exception {
    try (var blocker = gathering.lock(hall, 2)) {
      var answers =
          gathering.gather(
              hall,
              claim(aBuyer(), hall, 1),
              claim(aBuyer(), hall, 2),
              claim(aBuyer(), hall, 2, 3));
      assertThat(answers.get(0)).succeedsWithin(Gathering.PATIENCE).isInstanceOf(Won.class);
      // It was passed by after a wait in vain, so the others are at their second one.
      blocker.rollback();

      assertThat(answers.get(1)).succeedsWithin(Gathering.PATIENCE).isInstanceOf(Won.class);
      assertThat(answers.get(2)).succeedsWithin(Gathering.PATIENCE).isInstanceOf(Lost.class);
    }
  }
}
