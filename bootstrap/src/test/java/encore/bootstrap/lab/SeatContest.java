package encore.bootstrap.lab;

import encore.application.booking.Claim;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import encore.application.locklab.LockSwitch;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Seats of a hall: {@link SeatClaims}, by the switch that an administrator has. */
final class SeatContest implements Contest {

  private final Bench bench;
  private final Options options;
  private final LockSwitch lock;
  private final SeatNets nets;

  SeatContest(Bench bench, Options options) {
    this.bench = bench;
    this.options = options;
    this.lock = bench.part(LockSwitch.class);
    this.nets = new SeatNets(bench);
  }

  @Override
  public String name() {
    return "seats";
  }

  @Override
  public String about() {
    return "Who gets a seat: the claim at its seam, and its commit.";
  }

  @Override
  public List<String> strategies() {
    return Stream.of(LockStrategy.values()).map(LockStrategy::name).toList();
  }

  @Override
  public String standard() {
    return lock.setting().orElseThrow().configured().name();
  }

  @Override
  public List<Column> columns() {
    return SeatBooks.COLUMNS;
  }

  @Override
  public List<Traffic> traffics(Options options) {
    return SeatTraffics.of(options);
  }

  @Override
  public boolean hasBaseline() {
    return true;
  }

  @Override
  public Bout prepare(String strategy, Traffic traffic, long seed) {
    if (!traffic.name().equals(SeatTraffics.NO_NETS)) {
      return prepare(strategy, traffic, seed, () -> {});
    }
    var bout = prepare(strategy, traffic, seed, nets);
    nets.cut();
    return bout;
  }

  Bout prepare(String strategy, Traffic traffic, long seed, SeatBout.Afterwards afterwards) {
    bench.empty(SeatBooks.TABLES);
    var wishes = SeatWishes.of(traffic, bench.database(), options, seed);
    return new SeatBout(decider(strategy), wishes, new SeatBooks(bench), afterwards);
  }

  private Function<Claim, Bout.Outcome> decider(String strategy) {
    if (strategy.equals(Baseline.NAME)) {
      return new RawSeatClaims(bench.raw())::claim;
    }
    lock.turnTo(LockStrategy.valueOf(strategy));
    var claims = bench.part(SeatClaims.class);
    return claim -> SeatBout.outcome(claims.claim(claim));
  }
}
