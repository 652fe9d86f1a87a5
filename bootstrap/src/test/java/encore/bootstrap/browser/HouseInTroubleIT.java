package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import encore.bootstrap.LocalServers;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is wrong is said with its level and what to do, as long as it is wrong and no longer. */
@InBrowser
class HouseInTroubleIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  /** News are sent; holds end at once, and stay in the books until somebody sweeps. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "encore.outbox.relay", "true",
          "encore.booking.hold-ttl", "1s",
          "encore.booking.hold-extension", "0s",
          "encore.booking.tidy-every", "1h");

  /** Of its own: what is broken or turned here is nobody else's. */
  private static final PageHouse HOUSE = PageHouse.over(LocalServers.forThisBuild(), SETTINGS);

  private static final Pattern ALL_HOLD = Pattern.compile("Money\\s*all \\d+ hold");

  private final Operator operator = new Operator(HOUSE);
  private final Books books = new Books(HOUSE.database());

  /** A test that fails in the middle is not the fault of the next. */
  @AfterEach
  void nothingIsTurnedOn() {
    HOUSE
        .database()
        .sql()
        .sql("UPDATE house_mode SET is_on = false, ends_at = NULL WHERE is_on")
        .update();
  }

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  @Test
  void aBrokenPromiseIsSaidWithWhatToDoUntilItIsKept(Windows windows) {
    var fan = HOUSE.fan(50_000);
    var page = Overview.of(windows, operator);
    page.checks("Check everything");
    assertThat(page.group("Money").locator("summary").first()).hasText(ALL_HOLD);
    page.hasNoAlarm("PromiseBroken");

    forge(fan, 1);
    page.checks("Check now");
    assertThat(page.group("Money")).containsText(Pattern.compile("2 of \\d+ do not hold"));
    assertThat(page.promise("M2-balance-is-its-transfers")).containsText(fan.userId());
    page.says("Needs you now: A promise is broken");
    page.hasAlarm("PromiseBroken", "P0", "fires since", "M2-balance-is-its-transfers");
    page.tab().hasNoViolations().fits();
    page.alarm("PromiseBroken").getByRole(AriaRole.LINK).click();
    assertThat(page.tab().page().locator("details[open] h2")).hasText("Look at the books now");

    forge(fan, -1);
    page.again().checks("Check now");
    assertThat(page.group("Money").locator("summary").first()).hasText(ALL_HOLD);
    page.hasNoAlarm("PromiseBroken");
    assertThat(page.verdict()).not().containsText("Needs you now");
    assertThat(books.wallet(fan)).isEqualTo(50_000);
  }

  /** Past the triggers, which would not have it. */
  private void forge(Fan fan, int won) {
    var crime =
        """
        ALTER TABLE wallet DISABLE TRIGGER USER;
        UPDATE wallet SET balance = balance + %d WHERE user_id = '%s';
        ALTER TABLE wallet ENABLE TRIGGER USER
        """;
    HOUSE.database().sql().sql(crime.formatted(won, fan.userId())).update();
  }

  @Test
  void refusedNewsAreAnAlarmUntilTheyAreSentAgain(Windows windows) {
    var fan = HOUSE.fan(50_000);
    Await.until("told", SOON, () -> isTold(fan));
    operator.forge(
        """
        UPDATE outbox SET published_at = NULL, refused_at = app_now(), last_error = 'too large'
         WHERE aggregateid = :id
        """,
        fan.userId());
    var page = Overview.of(windows, operator);
    page.hasAlarm("NewsRefused", "P1", "fires since");
    page.says("The house works, but wants a look: News are refused");
    page.tab().hasNoViolations().fits();

    var tab = page.tab().go("/ops#/news?status=REFUSED");
    assertThat(tab.told("Refused · look at it")).hasText("1");
    tab.link("concert.point.charged.v1").click();
    tab.sees("too large");
    tab.button("Send again").click();
    tab.sees("It was waiting; its shard tries now.").hasNoViolations().fits();
    Await.until("told again", SOON, () -> isTold(fan));
    page.again().hasNoAlarm("NewsRefused");
  }

  private boolean isTold(Fan fan) {
    var told = "SELECT (published_at IS NOT NULL)::text FROM outbox WHERE aggregateid = :id";
    return operator.text(told, fan.userId()).equals("true");
  }

  @Test
  void readOnlyIsRehearsedThenReadByBuyersUntilItIsOver(Windows windows) {
    var fan = HOUSE.fan();
    var page = Overview.of(windows, operator);
    page.rehearses("Turn on: Read-only", "We move to a larger hall.");
    page.tab().sees("Buyers read: “We move to a larger hall.”").hasNoViolations().fits();
    assertThat(isOn("READ_ONLY")).isFalse();
    HOUSE.charge(fan, 1_000);

    Operator.agrees(page.tab(), "Turn on now");
    page.says("Turned on: Read-only");
    assertThat(page.mode("read-only")).containsText("“We move to a larger hall.”");
    page.tab().hasNoViolations().fits();
    assertThat(isOn("READ_ONLY")).isTrue();
    var path = "/api/users/%s/balance/charge".formatted(fan.userId());
    var refused = HOUSE.visitor(fan).post(path, "{\"amount\":1000}");
    assertThat(refused.code()).isEqualTo("READ_ONLY");
    assertThat(refused.body()).contains("We move to a larger hall.");

    page.rehearses("Turn off: Read-only", "We have moved.");
    Operator.agrees(page.tab(), "Turn off now");
    assertThat(page.mode("read-only").locator(".badge")).hasText("off");
    HOUSE.charge(fan, 1_000);
    assertThat(books.wallet(fan)).isEqualTo(2_000);
    assertThat(operator.deeds("mode/read-only"))
        .containsExactly("MODE_TURNED_ON admin@example.com", "MODE_TURNED_OFF admin@example.com");
  }

  @Test
  void couponsAtOnceAreSaidToBecomeAnAlarmOfTheLowestLevel(Windows windows) {
    var page = Overview.of(windows, operator);
    page.rehearses("Turn on: Coupons at once", "Kafka is restarted.");
    Operator.agrees(page.tab(), "Turn on now");
    page.hasAlarm("CouponsAtOnce", "P2", "if it goes on");
    page.says("An alarm if it goes on: Coupons are handed out at once");
    page.tab().hasNoViolations().fits();
    assertThat(isOn("SYNC_COUPONS")).isTrue();

    page.rehearses("Turn off: Coupons at once", "Kafka is back.");
    Operator.agrees(page.tab(), "Turn off now");
    page.hasNoAlarm("CouponsAtOnce");
    assertThat(isOn("SYNC_COUPONS")).isFalse();
  }

  private boolean isOn(String mode) {
    var isOn = "SELECT is_on::text FROM house_mode WHERE name = :id";
    return operator.text(isOn, mode).equals("true");
  }

  @Test
  void overdueSeatsAreCountedFirstAndThenBackOnTheMap(Windows windows) {
    var show = Show.of(HOUSE, 1, 4);
    var fan = HOUSE.fan();
    show.hold(fan, "[1,2]");
    var tab = operator.window(windows).hurried().open("/ops#/holds?only=overdue");
    tab.sees("One hold, 1 overdue.").sees(show.title()).sees(fan.userId());
    tab.button("Count what is overdue").click();
    tab.sees("2 seats are overdue. Nothing was changed yet.").hasNoViolations().fits();
    assertThat(show.letters()).isEqualTo("HHAA");

    tab.button("Put them back").click();
    tab.sees("2 of 2 seats are back on the map.").sees("There are none.").hasNoViolations().fits();
    assertThat(show.letters()).isEqualTo("AAAA");
    assertThat(HOUSE.visitor(fan).get("/api/bookings").json().at("/items/0/status").asString())
        .isEqualTo("EXPIRED");
    assertThat(operator.deeds("holds/overdue")).containsExactly("HOLDS_SWEPT admin@example.com");
  }
}
