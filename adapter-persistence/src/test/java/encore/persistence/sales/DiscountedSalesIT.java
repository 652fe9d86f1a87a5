package encore.persistence.sales;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.sales.SalesViews.DayLine;
import encore.domain.payment.PayMethod;
import encore.domain.shared.Money;
import encore.persistence.coupon.Mint;
import encore.persistence.payment.PayOffice;
import encore.persistence.support.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a coupon took off was never paid. */
class DiscountedSalesIT {

  private static final LocalDate FIRST_OF_MAY = LocalDate.of(2026, 5, 1);
  private static final TestDatabase DATABASE = TestDatabase.create();

  @Test
  void whatWasSoldIsWhatWasPaid() {
    DATABASE.setClock(Optional.of(Instant.parse("2026-05-01T12:00:00Z")));
    var house = new PayOffice(DATABASE);
    var mint = new Mint(DATABASE.database());
    var less = house.held(0, 1);
    house.paid(less, PayMethod.CARD, mint.given(mint.tenth(1), less.buyer()));
    house.paid(house.held(0, 1), PayMethod.CARD);

    var views = new SqlSalesViews(DATABASE.database());

    assertThat(views.summary().revenue()).isEqualTo(new Money(126_000 + 140_000));
    assertThat(views.sales(FIRST_OF_MAY, FIRST_OF_MAY, Optional.empty(), 10))
        .extracting(DayLine::amount)
        .containsExactlyInAnyOrder(new Money(126_000), new Money(140_000));
  }
}
