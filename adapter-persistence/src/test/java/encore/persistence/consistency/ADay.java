package encore.persistence.consistency;

import encore.domain.payment.PayMethod;
import encore.persistence.coupon.Mint;
import encore.persistence.payment.PayOffice;
import encore.persistence.support.TestDatabase;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A day at the box office. One has paid by points for two seats and come in, one by card and with a
 * coupon; one holds a seat, and has a coupon that he has not used. Both were in a rush for coupons,
 * and the first has ordered from the shop.
 */
final class ADay {

  static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  private final Map<String, String> names;

  ADay(TestDatabase test) {
    test.setClock(Optional.of(NOON));
    var house = new PayOffice(test);
    var sold = house.held(500_000, 1, 2);
    var points = house.paid(sold, PayMethod.POINT);
    var carded = house.held(0, 1);
    var mint = new Mint(test.database());
    var campaign = mint.tenth(3);
    var coupon = mint.given(campaign, carded.buyer());
    var card = house.paid(carded, PayMethod.CARD, coupon);
    var held = house.held(1_000, 1);
    var spare = mint.given(campaign, held.buyer());
    names =
        Map.of(
            "{sold}", "'" + sold.id().value() + "'",
            "{buyer}", "'" + sold.buyer().value() + "'",
            "{points}", "'" + points.value() + "'",
            "{card}", "'" + card.value() + "'",
            "{coupon}", "'" + coupon.value() + "'",
            "{spare}", "'" + spare.value() + "'",
            "{held}", "'" + held.id().value() + "'",
            "{holder}", "'" + held.buyer().value() + "'",
            "{order}", "'" + UUID.randomUUID() + "'",
            "{cancelled}", "'" + UUID.randomUUID() + "'");
    test.database().sql().sql(named(Crimes.text("the-day.sql"))).update();
  }

  /** With those who were there in the places of their names. */
  String named(String statement) {
    var text = statement;
    for (var name : names.entrySet()) {
      text = text.replace(name.getKey(), name.getValue());
    }
    return text;
  }
}
