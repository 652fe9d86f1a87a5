package encore.persistence.coupon;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.coupon.EditCoupon;
import encore.application.coupon.FiledCoupon;
import encore.application.coupon.GrantCoupon;
import encore.application.coupon.GrantCoupon.Outcome.Granted;
import encore.application.coupon.GrantCoupon.Outcome.GrantedBefore;
import encore.application.coupon.GrantCoupon.Outcome.SoldOut;
import encore.application.coupon.RevokeCoupon;
import encore.application.coupon.UserCouponViews.Standing;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.CouponStatus;
import encore.domain.coupon.Discount;
import encore.domain.coupon.Validity;
import encore.domain.shared.Money;
import encore.persistence.support.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the house makes and gives, counted by the database. */
class CouponIssuesIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  private final Mint mint = new Mint(DATABASE.database());

  @BeforeEach
  void noon() {
    DATABASE.setClock(Optional.of(NOON));
  }

  @Test
  void ofManyAtOnceAsManyGetOneAsThereAreAndTheirNumbersHaveNoGap() throws Exception {
    var coupon = mint.tenth(10);

    var results = race(40, _ -> () -> mint.give(coupon, aBuyer()));

    assertThat(results).filteredOn(Granted.class::isInstance).hasSize(10);
    assertThat(results).filteredOn(SoldOut.class::isInstance).hasSize(30);
    assertThat(numbers(coupon)).isEqualTo(LongStream.rangeClosed(1, 10).boxed().toList());
    assertThat(mint.standing(coupon.coupon().id()).status()).isEqualTo(CouponStatus.SOLD_OUT);
  }

  @Test
  void nobodyHasTwoOfAKind() throws Exception {
    var coupon = mint.tenth(10);
    var user = aBuyer();

    var results = race(20, _ -> () -> mint.give(coupon, user));

    assertThat(results).filteredOn(Granted.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(GrantedBefore.class::isInstance).hasSize(19);
    assertThat(numbers(coupon)).containsExactly(1L);
    assertThat(mint.standing(coupon.coupon().id()).coupon().stock().issued()).isOne();
  }

  @Test
  void whatIsGivenIsGoodFromThenOnAndOnRecord() {
    var coupon = mint.tenth(1);
    var user = aBuyer();

    var given = ((Granted) mint.give(coupon, user)).coupon().terms();

    assertThat(given.issuedAt()).isEqualTo(NOON);
    assertThat(given.expiresAt()).isEqualTo(NOON.plus(Mint.aMonth()));
    assertThat(
            mint.database
                .sql()
                .sql("SELECT count(*) FROM audit_entry WHERE subject = :subject")
                .param("subject", "coupon/" + coupon.coupon().id().value())
                .query(Long.class)
                .single())
        .as("made and given")
        .isEqualTo(2);
  }

  @Test
  void whatIsStoppedOrOverIsNotGiven() {
    var stopped = mint.tenth(1);
    mint.edit(stopped, Mint.stopped());
    assertThat(mint.give(stopped, aBuyer())).isEqualTo(new GrantCoupon.Outcome.NotActive());

    var over = mint.coupon(new Discount.Amount(new Money(1)), 0, new Validity.Until(NOON), 1);
    assertThat(mint.give(over, aBuyer())).isEqualTo(new GrantCoupon.Outcome.NotActive());
    assertThat(
            mint.office
                .grant()
                .grant(
                    new GrantCoupon.Command(Mint.ADMIN, new CouponId(UUID.randomUUID()), aBuyer())))
        .isEqualTo(new GrantCoupon.Outcome.NoSuchCoupon());
  }

  @Test
  void anEditNamesWhatItHasSeenAndLeavesEnoughForThoseWhoHaveOne() {
    var coupon = mint.tenth(3);
    mint.given(coupon, aBuyer());
    mint.given(coupon, aBuyer());

    assertThat(mint.edit(coupon, Mint.total(1))).isEqualTo(new EditCoupon.Outcome.BelowIssued(2));
    var edited = (EditCoupon.Outcome.Edited) mint.edit(coupon, Mint.total(2));
    assertThat(edited.coupon().version()).isEqualTo(coupon.version() + 1);
    assertThat(mint.edit(coupon, Mint.total(9))).isEqualTo(new EditCoupon.Outcome.Stale());
    assertThat(mint.give(coupon, aBuyer())).isEqualTo(new SoldOut());
    mint.edit(edited.coupon(), Mint.total(3));
    assertThat(mint.give(coupon, aBuyer())).isInstanceOf(Granted.class);
  }

  @Test
  void whatIsTakenAwayStaysAwayAndItsNumberToo() {
    var coupon = mint.tenth(2);
    var user = aBuyer();
    var given = mint.given(coupon, user);
    var command = new RevokeCoupon.Command(Mint.ADMIN, coupon.coupon().id(), user, "sold on");

    for (int time = 0; time < 2; time++) {
      assertThat(mint.office.revoke().revoke(command))
          .isEqualTo(new RevokeCoupon.Outcome.Revoked());
    }

    assertThat(mint.moves(given)).containsExactly("USABLE", "REVOKED");
    assertThat(mint.give(coupon, user)).isEqualTo(new GrantedBefore(given));
    var views = new SqlUserCouponViews(mint.database);
    assertThat(views.of(user, Optional.of(Standing.REVOKED), Optional.empty(), 5).items())
        .hasSize(1);
    assertThat(views.of(user, Optional.of(Standing.USABLE), Optional.empty(), 5).items()).isEmpty();
  }

  @Test
  void othersFindTheirCouponsInTheirOwnWords() {
    var coupon = mint.tenth(5);
    mint.given(coupon, aBuyer());
    mint.given(coupon, aBuyer());
    var id = Map.of("id", coupon.coupon().id().value().toString());

    assertThat(
            mint.database
                .sql()
                .sql(
                    "SELECT total_quantity, issued_quantity, remaining_quantity FROM public.coupons"
                        + " WHERE id = :id")
                .params(id)
                .query()
                .singleRow())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("total_quantity", 5L, "issued_quantity", 2L, "remaining_quantity", 3L));
    assertThat(
            mint.database
                .sql()
                .sql(
                    "SELECT COUNT(*) = COUNT(DISTINCT user_id) AND COUNT(*) = 2"
                        + " FROM public.user_coupons WHERE coupon_id = :id")
                .params(id)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void theSchemaLetsNobodyPromiseAnythingElseNorMoveACouponAsHeLikes() {
    var coupon = mint.tenth(5);
    var given = mint.given(coupon, aBuyer());
    for (var wrong :
        List.of(
            "UPDATE coupon SET discount_value = 50 WHERE id = '%1$s'",
            "UPDATE coupon SET quota = 6 WHERE id = '%1$s'",
            "UPDATE coupon SET issued = 0 WHERE id = '%1$s'",
            "UPDATE coupon SET issued = 6 WHERE id = '%1$s'",
            "UPDATE user_coupon SET status = 'USED', use_id = id, ended_at = app_now(),"
                + " version = version + 1 WHERE id = '%2$s'",
            "UPDATE user_coupon SET expires_at = expires_at + interval '1 day',"
                + " version = version + 1 WHERE id = '%2$s'",
            "UPDATE user_coupon SET status = 'RESERVED', use_id = id WHERE id = '%2$s'",
            "INSERT INTO user_coupon (id, coupon_id, user_id, number, issued_at, expires_at)"
                + " VALUES (uuidv7(), '%1$s', uuidv7(), 2, app_now(), app_now() + interval '1 h')")) {
      assertThatThrownBy(() ->
              mint.database
                  .sql()
                  .sql(wrong.formatted(coupon.coupon().id().value(), given.value()))
                  .update())
          .as(wrong)
          .isNotNull();
    }
  }

  private List<Long> numbers(FiledCoupon coupon) {
    return mint.database
        .sql()
        .sql("SELECT number FROM user_coupon WHERE coupon_id = :id ORDER BY number")
        .param("id", coupon.coupon().id().value())
        .query(Long.class)
        .list();
  }
}
