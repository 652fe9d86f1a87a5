package encore.loadtest.report.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The text form of Prometheus, as a house writes it, and as a broken one would. */
class ExpositionTest {

  private static final String TEXT =
      """
      # HELP jvm_memory_used_bytes The amount of used memory
      # TYPE jvm_memory_used_bytes gauge
      jvm_memory_used_bytes{area="heap",id="G1 Eden Space"} 1.048576E7
      jvm_memory_used_bytes{area="heap",id="G1 Old Gen"} 1.048576E7 1700000000000
      jvm_memory_used_bytes{area="nonheap",id="a \\"quoted\\" \\\\ {b}, c=\\"d\\" \\n"} 5.0
      process_cpu_usage 0.25
      hikaricp_connections_pending{pool="main",} 3.0
      a_bucket{le="+Inf"} +Inf
      """;

  @Test
  void namesLabelsAndValuesAreRead() {
    var told = Exposition.read(TEXT);
    assertThat(told.samples()).hasSize(6);
    assertThat(told.sum("process_cpu_usage")).isEqualTo(0.25);
    assertThat(told.sum("hikaricp_connections_pending")).isEqualTo(3);
    assertThat(told.sum("jvm_memory_used_bytes", s -> s.label("area").equals("heap")))
        .isEqualTo(2.097152E7);
    assertThat(told.samples().get(2).label("id")).isEqualTo("a \"quoted\" \\ {b}, c=\"d\" \n");
    assertThat(told.sum("nothing")).isNaN();
  }

  @Test
  void nonsenseSaysNothing() {
    for (var line :
        List.of(
            "",
            "{",
            "}",
            "a",
            "a{",
            "a{b",
            "a{b=\"c",
            "a{b=\"c\"",
            "a{b=\"c\"}",
            "a x",
            " 1",
            "<html><body class=\"x\">",
            "{\"status\":404}",
            "a{b=\"c\\")) {
      assertThat(Exposition.read(line).samples()).as(line).isEmpty();
    }
  }

  @Test
  void ratesAndMeansAreOfWhatCameInBetween() {
    var before = Exposition.read(of(100, 10, 1.0));
    var now = Exposition.read(of(350, 30, 5.0));
    var gauges = Gauges.of(before, now, 5);
    assertThat(gauges).containsEntry("answers/s won", 50.0).doesNotContainKey("in line");
    assertThat(gauges.get("pool wait ms")).isCloseTo(200, within(1e-6));
  }

  @Test
  void everyCounterOfOursThatMovedIsTold() {
    var moved = Moved.between(Exposition.read(of(1, 1, 1)), Exposition.read(of(5, 2, 2)));
    assertThat(moved)
        .singleElement()
        .matches(m -> m.counter().equals("seat claims") && m.by() == 4);
    assertThat(moved.getFirst().labels()).containsEntry("strategy", "A_NEW_ONE");
  }

  @Test
  void routesAreCountedWithoutOurOwnQuestions() {
    var routes = Routes.between(Exposition.NOTHING, Exposition.read(of(4, 1, 1)));
    assertThat(routes).singleElement().isEqualTo(new Routes("POST", "/a b", "200", 4, 500));
  }

  private static String of(int count, int acquired, double seconds) {
    return """
    http_server_requests_seconds_count{method="POST",outcome="WON",status="200",uri="/a b"} %d
    http_server_requests_seconds_sum{method="POST",outcome="WON",status="200",uri="/a b"} 2.0
    http_server_requests_seconds_count{method="GET",outcome="OK",status="200",uri="/actuator/x"} %1$d
    hikaricp_connections_acquire_seconds_count{pool="main"} %d
    hikaricp_connections_acquire_seconds_sum{pool="main"} %s
    encore_seat_claims_seconds_count{strategy="A_NEW_ONE",outcome="won"} %1$d
    encore_seat_claims_seconds_sum{strategy="A_NEW_ONE",outcome="won"} 9
    encore_idle_total 7
    """
        .formatted(count, acquired, seconds);
  }
}
