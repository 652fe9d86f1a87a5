package encore.persistence.payment;

import static encore.persistence.payment.PayOffice.NOON;
import static encore.persistence.payment.PayOffice.TTL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.domain.payment.PayMethod;
import encore.persistence.outbox.News;
import encore.persistence.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is paid, given back and moved in wallets is told, in order; what was undone is not. */
class NewsOfMoneyIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final String CHARGED = "concert.point.charged.v1";
  private static final String USED = "concert.point.used.v1";
  private static final String BACK = "concert.point.refunded.v1";

  private final PayOffice house = new PayOffice(DATABASE);
  private final News news = new News(DATABASE.database());

  @BeforeEach
  void noon() {
    house.office.setClock(NOON);
  }

  @AfterEach
  void theNewsAreTrue() {
    assertThat(news.contradictions()).isEmpty();
  }

  @Test
  void whatIsPaidByPointsAndGivenBackIsToldByAllWhomItConcerns() {
    var held = house.held(300_000, 1, 2);
    var payment = house.paid(held, PayMethod.POINT);
    house.cancel(held, payment);

    assertThat(news.of(payment.value()))
        .containsExactly("concert.payment.completed.v1", "concert.payment.refunded.v1");
    assertThat(news.of(held.buyer().value())).containsExactly(CHARGED, USED, BACK);
    assertThat(news.of(held.id().value()))
        .containsExactly(
            "concert.booking.held.v1",
            "concert.booking.confirmed.v1",
            "concert.booking.cancelled.v1");
  }

  @Test
  void cardsAreToldWithoutAWallet() {
    var held = house.held(0, 1);
    var payment = house.paid(held, PayMethod.CARD);

    assertThat(news.of(payment.value())).containsExactly("concert.payment.completed.v1");
    assertThat(news.of(held.buyer().value())).isEmpty();
  }

  @Test
  void aPaymentThatComesToNothingHasFailed() {
    var withdrawn = house.held(300_000, 1);
    var first = house.opened(withdrawn, PayMethod.POINT);
    house.cancel(withdrawn, first);
    var late = house.held(300_000, 1);
    var second = house.opened(late, PayMethod.POINT);
    house.office.setClock(NOON.plus(TTL).plusSeconds(60));
    house.payments.tidyLapsed(500);

    assertThat(news.of(first.value())).containsExactly("concert.payment.failed.v1");
    assertThat(news.of(second.value())).containsExactly("concert.payment.failed.v1");
  }

  @Test
  void whenTheLastStepFailsNothingOfTheOthersWasTold() {
    var held = house.held(300_000, 1);
    var payment = house.opened(held, PayMethod.POINT);
    house.usePass =
        (_, _) -> {
          throw new IllegalStateException("the last step");
        };

    assertThatThrownBy(() -> house.complete(held, payment)).hasMessage("the last step");

    assertThat(news.of(payment.value())).isEmpty();
    assertThat(news.of(held.buyer().value())).containsExactly(CHARGED);
    assertThat(news.of(held.id().value())).containsExactly("concert.booking.held.v1");
  }
}
