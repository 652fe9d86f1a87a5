package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** News that wait, that nobody could take in, and that a gateway told us. */
@InBrowser
class NewsIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String CHARGED = "concert.point.charged.v1";

  private final PageHouse house = PageHouse.shared();
  private final Operator operator = new Operator(house);

  @Test
  void whatWaitsIsFoundAndWhatWasSentIsSentAgain(Windows windows) {
    var fan = house.fan(10_000);
    var tab = operator.opens(windows, "#/news");
    tab.field("About (id)").fill(fan.userId());
    tab.button("Show").click();
    assertThat(tab.page().locator(".lines li")).hasCount(1);
    assertThat(tab.page().locator(".lines .badge")).hasText("Waiting");
    tab.hasNoViolations().fits();
    operator.forge(
        "UPDATE outbox SET published_at = app_now() WHERE aggregateid = :id", fan.userId());

    tab.link(CHARGED).click();
    assertThat(tab.page().locator(".badge")).hasText("Sent");
    tab.button("Send again").click();
    tab.sees("It is being sent again.").hasNoViolations().fits();
    assertThat(ofOutbox("(published_at IS NULL)::text", fan)).isEqualTo("true");
    assertThat(operator.deeds("event/" + ofOutbox("id::text", fan)))
        .containsExactly("EVENT_RESENT admin@example.com");
  }

  private String ofOutbox(String column, Fan fan) {
    return operator.text(
        "SELECT %s FROM outbox WHERE aggregateid = :id".formatted(column), fan.userId());
  }

  @Test
  void aDeadLetterIsTakenInAndItsReaderHearsOfItOnce(Windows windows) {
    var fan = house.fan(10_000);
    park(fan);
    assertThat(notices(fan)).isEmpty();
    var tab = atTheLetterOf(fan, windows);
    tab.sees("the notice has no reader").hasNoViolations().fits();

    tab.button("Try again to take it in").click();
    tab.sees("It is taken in.").hasNoViolations().fits();
    assertThat(tab.button("Discard")).hasCount(0);
    assertThat(endOf(fan)).isEqualTo("REPLAYED");
    assertThat(notices(fan)).containsExactly("POINTS_CHARGED");
    var told = house.visitor(fan).get("/api/users/me/notifications");
    assertThat(told.body()).contains("POINTS_CHARGED");
  }

  @Test
  void aDeadLetterIsGivenUpWithAReason(Windows windows) {
    var fan = house.fan(10_000);
    park(fan);
    var tab = atTheLetterOf(fan, windows);
    tab.button("Discard").click();
    Operator.asked(tab, "Reason").fill("   ");
    press(tab, "Discard");
    assertThat(Operator.fault(tab, Operator.asked(tab, "Reason"))).not().isEmpty();
    assertThat(endOf(fan)).isEmpty();
    tab.hasNoViolations().fits();

    Operator.asked(tab, "Reason").fill("Told by phone.");
    Operator.agrees(tab, "Discard");
    tab.sees("It is discarded.").sees("Told by phone.").hasNoViolations().fits();
    assertThat(endOf(fan)).isEqualTo("DISCARDED Told by phone.");
    assertThat(notices(fan)).isEmpty();
    assertThat(operator.deeds("parked-event/" + ofParked("id::text", fan)))
        .containsExactly("EVENT_DISCARDED admin@example.com");
  }

  private static void press(Tab tab, String button) {
    Tab.within(tab.dialog(), AriaRole.BUTTON, button).click();
  }

  /** Found in the list, where the newest is first. */
  private Tab atTheLetterOf(Fan fan, Windows windows) {
    var window = operator.window(windows).excuse("400", "/api/admin/dlq/");
    var tab = window.open("/ops#/news/dead?status=FAILED&consumer=notification");
    tab.hasNoViolations().fits();
    tab.page().locator("a[href$='%s']".formatted(ofParked("id::text", fan))).click();
    assertThat(tab.heading(CHARGED)).isVisible();
    return tab;
  }

  /** The news of his charge, as if who writes notices had stumbled over it. */
  private void park(Fan fan) {
    operator.forge(
        """
        INSERT INTO parked_event (
          id, consumer, event_id, type, aggregate, subject, version, told_at, topic,
          record_partition, record_offset, record_at, record_at_type, record_key, data, headers,
          why, attempts, error_class, error_message, error_stack, parked_at, letter_due_at,
          letter_sent_at)
        SELECT uuidv7(), 'notification', id, type, aggregatetype, aggregateid, version, created_at,
               topic, 1, 7, created_at, 'CreateTime', partitionkey, payload::text, '{}',
               'FAILED', 3, 'java.lang.IllegalStateException', 'the notice has no reader',
               'java.lang.IllegalStateException: the notice has no reader', app_now(),
               app_now(), app_now()
          FROM outbox
         WHERE aggregateid = :id
        """,
        fan.userId());
  }

  private String endOf(Fan fan) {
    return ofParked("coalesce(concat_ws(' ', ended_how, ended_reason), '')", fan);
  }

  private String ofParked(String column, Fan fan) {
    return operator.text(
        "SELECT %s FROM parked_event WHERE subject = :id".formatted(column), fan.userId());
  }

  private List<String> notices(Fan fan) {
    return operator.texts("SELECT kind FROM notification WHERE user_id = :id::uuid", fan.userId());
  }

  @Test
  void theGatewayIsAskedAgainAboutWhatItTold(Windows windows) {
    var show = Show.of(house, 1, 2);
    var buyer = new Deeds(house, house.fan());
    var wish = "{\"bookingId\":\"%s\",\"method\":\"CARD\"}";
    var booking = buyer.holds(show.schedule(), List.of(1));
    var payment = buyer.post("/api/payments", wish.formatted(booking)).field("paymentId");
    buyer.post("/api/payments/" + payment + "/complete", "{\"gatewayToken\":\"tok_approve\"}");
    var hook =
        """
        SELECT id::text FROM webhook_receipt
         WHERE payment_id = :id::uuid AND handled_at IS NOT NULL
        """;
    Await.until("told", SOON, () -> !operator.text(hook, payment).isEmpty());

    var tab = operator.opens(windows, "#/news/hooks?handled=true");
    tab.hasNoViolations().fits();
    tab.page().locator("a[href$='%s']".formatted(operator.text(hook, payment))).click();
    tab.button("Ask the gateway again").click();
    tab.sees("The payment is settled.").sees("charge.approved").hasNoViolations().fits();
    assertThat(new Books(house.database()).payments(buyer.who())).containsExactly("COMPLETED");
    assertThat(operator.deeds("webhook/" + operator.text(hook, payment)))
        .containsExactly("WEBHOOK_REPLAYED admin@example.com");
  }
}
