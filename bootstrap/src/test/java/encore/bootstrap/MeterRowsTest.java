package encore.bootstrap;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Through the registry that the house has: it refuses to show what it finds twice. */
class MeterRowsTest {

  private static final int ROWS = 200;
  private static final int READERS = 4;
  private static final int READS = 500;

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final MeterRows line = new MeterRows(meters, "test.line", "How long it is", "people");

  @Test
  void whoReadsWhileNumbersChangeSeesEachRowOnce() throws Exception {
    line.show(numbers(0));
    try (var threads = Executors.newFixedThreadPool(READERS)) {
      Callable<Void> reader = this::readsAgainAndAgain;
      var readers = Stream.generate(() -> threads.submit(reader)).limit(READERS).toList();
      for (int time = 1; !readers.stream().allMatch(Future::isDone); time++) {
        line.show(numbers(time));
      }
      for (var each : readers) {
        each.get();
      }
    }
  }

  private Void readsAgainAndAgain() {
    for (int read = 0; read < READS; read++) {
      assertThat(shown()).hasSize(ROWS).doesNotHaveDuplicates();
    }
    return null;
  }

  @Test
  void aRowHasItsNewNumberAndGoesWhenItIsNotShownAndMayComeBack() {
    line.show(Map.of(row(1), 10.0, row(2), 20.0));
    assertThat(meters.scrape())
        .contains("# HELP test_line_people How long it is")
        .contains("# TYPE test_line_people gauge")
        .contains("test_line_people{row=\"1\"} 10.0")
        .contains("test_line_people{row=\"2\"} 20.0");

    line.show(Map.of(row(1), 11.0));
    assertThat(meters.scrape())
        .contains("test_line_people{row=\"1\"} 11.0")
        .doesNotContain("row=\"2\"");

    line.show(Map.of());
    assertThat(meters.scrape()).doesNotContain("test_line");

    line.show(Map.of(row(2), 22.0));
    assertThat(meters.scrape()).contains("test_line_people{row=\"2\"} 22.0");
  }

  private List<String> shown() {
    return meters
        .scrape()
        .lines()
        .filter(text -> text.startsWith("test_line_people{"))
        .map(text -> text.substring(0, text.indexOf(' ')))
        .toList();
  }

  private static Map<Tags, Double> numbers(double number) {
    return IntStream.range(0, ROWS).boxed().collect(toMap(MeterRowsTest::row, it -> number));
  }

  private static Tags row(int row) {
    return Tags.of("row", Integer.toString(row));
  }
}
