package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What docs/runbook.md says is done, in its order; and the house answers as is written there. */
class RunbookDocumentIT {

  private static RunningHouse house;
  private static RunbookPage page;

  @BeforeAll
  static void aHouseWithALineAndABooking() throws IOException {
    house = RunningHouse.start(Map.of("encore.booking.tidy-every", "1h"));
    var schedule = house.hall().schedule().value().toString();
    var held = house.visitor().as("anna@example.com").hold(schedule, "[1,2]");
    var concert =
        house
            .database()
            .sql()
            .sql("SELECT concert_id::text FROM schedule WHERE id = :id::uuid")
            .param("id", schedule)
            .query(String.class)
            .single();
    admin().put("/api/admin/queues/" + concert, "{\"mode\":\"ALWAYS\"}");
    page =
        RunbookPage.read(
            Map.of(
                "CONCERT", concert,
                "BOOKING", held.json().get("bookingId").asString(),
                "SINCE", Instant.now().minusSeconds(3600).toString()));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void everyCallIsTakenAndAnswersAsIsWritten() {
    assertThat(page.steps()).hasSizeGreaterThan(20);
    for (var step : page.steps()) {
      var answer = send(step.call());
      assertThat(answer.status()).as(step.call() + "\n" + answer.body()).isBetween(200, 201);
      step.shown()
          .ifPresent(shown -> {
            var written = JsonMapper.shared().readTree(shown).propertyNames();
            assertThat(new TreeSet<>(answer.json().propertyNames()))
                .as(step.call().toString())
                .containsAll(written);
          });
    }
  }

  /** Every call that changes the house is tried out on the page before it is made. */
  @Test
  void whatCanBeTriedOutIsTriedOutFirst() {
    var tried = new TreeSet<String>();
    var missing = new ArrayList<String>();
    for (var step : page.steps()) {
      var call = step.call();
      if (call.body().contains("\"dryRun\":true")) {
        tried.add(call.path());
      } else if (Set.of("POST", "PUT").contains(call.method())
          && takesADryRun(call.path())
          && !tried.contains(call.path())
          && !call.body().contains("\"on\"")) {
        missing.add(call.path());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everySectionOfTheTableIsThere() {
    assertThat(page.links()).hasSizeGreaterThan(10);
    assertThat(page.headings()).containsAll(page.links());
  }

  private static boolean takesADryRun(String path) {
    return path.matches(".*/(sweep|rebuild|drop|end|outbox/retry)");
  }

  private static Visitor.Answer send(RunbookPage.Call call) {
    var admin = call.key().map(admin()::keyed).orElseGet(RunbookDocumentIT::admin);
    return switch (call.method()) {
      case "GET" -> admin.get(call.path());
      case "POST" -> admin.post(call.path(), call.body());
      case "PUT" -> admin.put(call.path(), call.body());
      case "DELETE" -> admin.delete(call.path(), call.body());
      default -> throw new IllegalStateException("the page has " + call);
    };
  }

  private static Visitor admin() {
    return house.visitor().asAdmin();
  }
}
