package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.shared.Traces;
import encore.web.trace.Untraced;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody has asked for traces: nothing of them is there. */
class UntracedIT {

  @Test
  void withoutAnEndpointThereIsNoSpanNoThreadAndNoStatementMore() {
    var before = Thread.getAllStackTraces().keySet();
    try (var house = RunningHouse.start(Map.of())) {
      var fan = house.visitor().as("untraced@example.com");
      var held = fan.hold(house.hall().schedule().value().toString(), "[1]");

      assertThat(held.status()).isEqualTo(200);
      assertThat(held.header("Request-Id").orElseThrow()).matches("[0-9a-f]{32}");
      assertThat(house.part(Traces.class)).isInstanceOf(Untraced.class);
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> !before.contains(thread))
          .extracting(Thread::getName)
          .isNotEmpty()
          .noneMatch(name -> name.contains("Span"));
      assertThat(
              house
                  .database()
                  .sql()
                  .sql("SELECT count(*) FROM outbox WHERE traceparent IS NOT NULL")
                  .query(Long.class)
                  .single())
          .isZero();
      assertThat(house.visitor().get("/actuator/prometheus").body())
          .doesNotContain("encore_tracing_spans");
    }
  }
}
