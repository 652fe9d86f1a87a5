package encore.persistence.coupon;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.coupon.FiledCoupon;
import encore.application.coupon.GrantCoupon.Outcome.Granted;
import encore.application.event.EventType;
import encore.application.event.Facts;
import encore.domain.identity.UserId;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.EventShapes;
import encore.persistence.testing.News;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a wish for a coupon is told, in the words of docs/asyncapi.yaml. */
class CouponEventsIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final EventShapes events = new EventShapes(DATABASE.database());
  private final Mint mint = new Mint(DATABASE.database());

  @BeforeEach
  void noon() {
    DATABASE.setClock(Optional.of(Instant.parse("2026-05-01T12:00:00Z")));
  }

  @AfterEach
  void allOfItIsAsItWasWrittenDown() {
    assertThat(events.flaws()).isEmpty();
  }

  @Test
  void aCouponThatTheHouseGivesIsTold() {
    var user = aBuyer();
    var given = (Granted) mint.give(mint.tenth(10), user);

    assertThat(facts(given.coupon().terms().id().value()))
        .singleElement()
        .satisfies(facts -> {
          assertThat(facts.number("number")).isEqualTo(1);
          assertThat(facts.id("userId")).isEqualTo(user.value());
        });
  }

  @Test
  void whoWasPromisedAnAnswerIsToldOneInTheOrderOfThePromises() {
    var coupon = mint.tenth(1);
    var first = asked(coupon, aBuyer());
    var second = asked(coupon, aBuyer());

    serve(coupon);

    assertThat(facts(first)).singleElement().satisfies(CouponEventsIT::isNoAnswer);
    assertThat(facts(second))
        .as("a promise, and the answer to it; each is a thing of its own")
        .hasSize(2)
        .last()
        .satisfies(facts -> assertThat(facts.text("reason")).isEqualTo("COUPON_SOLD_OUT"));
    assertThat(events.types())
        .contains(
            EventType.COUPON_ISSUE_REQUESTED, EventType.COUPON_ISSUED, EventType.COUPON_REJECTED);
  }

  @Test
  void whyThereIsNoneIsOneOfTheReasonsThatAreWrittenDown() {
    var coupon = mint.tenth(10);
    var user = aBuyer();
    mint.give(coupon, user);
    var again = asked(coupon, user);
    serve(coupon);
    mint.edit(coupon, Mint.stopped());
    var late = asked(coupon, aBuyer());
    serve(coupon);

    assertThat(facts(again).getLast().text("reason")).isEqualTo("COUPON_ALREADY_ISSUED");
    assertThat(facts(late).getLast().text("reason")).isEqualTo("COUPON_NOT_ACTIVE");
  }

  private static void isNoAnswer(Facts facts) {
    assertThat(facts.optional("reason")).isEmpty();
    assertThat(facts.optional("acceptedAt")).isPresent();
  }

  private static void serve(FiledCoupon coupon) {
    new JdbcCouponRequests(DATABASE.database()).serve(coupon.coupon().id(), 100);
  }

  private static UUID asked(FiledCoupon coupon, UserId user) {
    return DATABASE
        .database()
        .sql()
        .sql(
            """
            INSERT INTO coupon_request (id, coupon_id, user_id, accepted_at)
            VALUES (uuidv7(), :coupon, :user, app_now())
            RETURNING id
            """)
        .params(Map.of("coupon", coupon.coupon().id().value(), "user", user.value()))
        .query(UUID.class)
        .single();
  }

  private static List<Facts> facts(UUID thing) {
    return News.of(DATABASE.database(), thing).stream().map(News::facts).toList();
  }
}
