package encore.bootstrap.lab;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a hold costs more because it is told: the same rush with the trigger and without it. Asked
 * for by name: {@code -Dresource=news}.
 */
final class NewsContest implements Contest {

  /** Whether others hear of a hold. */
  enum Told {
    TOLD,
    SILENT
  }

  private final Bench bench;
  private final SeatContest seats;

  NewsContest(Bench bench, Options options) {
    this.bench = bench;
    this.seats = new SeatContest(bench, options);
  }

  @Override
  public String name() {
    return "news";
  }

  @Override
  public String about() {
    return "What a hold costs more because others are told of it.";
  }

  @Override
  public List<String> strategies() {
    return Stream.of(Told.values()).map(Told::name).toList();
  }

  @Override
  public String standard() {
    return Told.TOLD.name();
  }

  @Override
  public List<Column> columns() {
    return List.of(SeatBooks.SOLD, SeatBooks.DOUBLE_SOLD, SeatBooks.UNKNOWN);
  }

  @Override
  public List<Traffic> traffics(Options options) {
    var own = "Holds of a seat for everybody";
    return List.of(
        Traffic.of(SeatTraffics.OWN, own, 1, options.claims()).at(1),
        Traffic.of(SeatTraffics.OWN, own, 32, Math.max(32, options.claims())).at(32));
  }

  @Override
  public boolean isOnlyByName() {
    return true;
  }

  @Override
  public Bout prepare(String strategy, Traffic traffic, long seed) {
    trigger(strategy.equals(Told.SILENT.name()) ? "DISABLE" : "ENABLE");
    return seats.prepare(seats.standard(), traffic, seed, () -> trigger("ENABLE"));
  }

  private void trigger(String what) {
    bench.run("ALTER TABLE booking " + what + " TRIGGER booking_is_told_of_a_new_one");
  }
}
