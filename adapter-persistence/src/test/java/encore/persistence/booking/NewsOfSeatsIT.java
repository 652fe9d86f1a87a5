package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.booking.Claim;
import encore.persistence.outbox.News;
import encore.persistence.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever takes seats, in whatever way, has told so; who takes none tells nothing. */
class NewsOfSeatsIT extends HouseAtNoon {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final String HELD = "concert.booking.held.v1";
  private static final String EXPIRED = "concert.booking.expired.v1";
  private static final String CONFIRMED = "concert.booking.confirmed.v1";
  private static final String CANCELLED = "concert.booking.cancelled.v1";

  private final News news = new News(DATABASE.database());

  NewsOfSeatsIT() {
    super(DATABASE);
  }

  @AfterEach
  void theNewsAreTrue() {
    assertThat(news.contradictions()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyStrategyTellsOfTheWinnerAndOfNobodyElse(PersistentStrategy strategy) throws Exception {
    var with = strategy.office(DATABASE);
    long before = news.count();

    var results = race(8, _ -> () -> with.claims().claim(claim(aBuyer(), hall, 1, 2)));

    assertThat(results).filteredOn(Claim.Result.Won.class::isInstance).hasSize(1);
    assertThat(news.count()).isEqualTo(before + 1);
  }

  @Test
  void aHoldIsToldAndItsEndByWhoeverComesFirst() {
    var tidied = claim(aBuyer(), hall, 1, 2);
    var released = claim(aBuyer(), hall, 3);
    var takenOver = claim(aBuyer(), hall, 4);
    office.claims().claim(tidied);
    office.claims().claim(released);
    office.claims().claim(takenOver);
    office.holds().release(released.terms().id(), released.terms().buyer());
    office.setClock(END.plusSeconds(60));

    office.claims().claim(claim(aBuyer(), hall, 4));
    office.holds().tidyLapsed(500);

    assertThat(news.of(tidied.terms().id().value())).containsExactly(HELD, EXPIRED);
    assertThat(news.of(released.terms().id().value())).containsExactly(HELD, CANCELLED);
    assertThat(news.of(takenOver.terms().id().value())).containsExactly(HELD, EXPIRED);
  }

  @Test
  void whatIsGivenAndTakenBackIsTold() {
    var gift = gift(aBuyer(), 1, 2);
    house.give(gift, admin);
    cancellations.cancel(gift.id(), admin);

    assertThat(news.of(gift.id().value())).containsExactly(CONFIRMED, CANCELLED);
  }

  @Test
  void aHoldThatIsRolledBackWasNeverTold() {
    var wish = claim(aBuyer(), hall, 1);
    var database = DATABASE.database();

    assertThatThrownBy(() ->
            database.inOne(() -> {
              office.claims().claim(wish);
              throw new IllegalStateException("afterwards");
            }))
        .hasMessage("afterwards");

    assertThat(news.of(wish.terms().id().value())).isEmpty();
  }
}
