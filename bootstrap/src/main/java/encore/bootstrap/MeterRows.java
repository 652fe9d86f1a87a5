package encore.bootstrap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One kind of number in rows that come and go. A row is registered once and then only told its
 * number: Micrometer's MultiGauge takes it down and puts it up again for each new one, and who
 * reads the metrics meanwhile sees it twice, which is an error to the registry, or not at all.
 */
final class MeterRows {

  private final MeterRegistry meters;
  private final String name;
  private final String description;
  private final @Nullable String unit;
  private final Map<Tags, Row> rows = new HashMap<>();

  MeterRows(MeterRegistry meters, String name, String description) {
    this(meters, name, description, null);
  }

  MeterRows(MeterRegistry meters, String name, String description, @Nullable String unit) {
    this.meters = meters;
    this.name = name;
    this.description = description;
    this.unit = unit;
  }

  /** These and no others, from now on. */
  synchronized void show(Map<Tags, Double> numbers) {
    numbers.forEach(this::tell);
    rows.entrySet().removeIf(row -> !numbers.containsKey(row.getKey()) && gone(row.getValue()));
  }

  private void tell(Tags tags, double number) {
    rows.computeIfAbsent(tags, it -> row(it, number)).number.set(number);
  }

  private Row row(Tags tags, double first) {
    var number = new AtomicReference<>(first);
    var gauge =
        Gauge.builder(name, number::get)
            .description(description)
            .baseUnit(unit)
            .tags(tags)
            .register(meters);
    return new Row(gauge, number);
  }

  private boolean gone(Row row) {
    meters.remove(row.meter);
    return true;
  }

  private record Row(Meter meter, AtomicReference<Double> number) {}
}
