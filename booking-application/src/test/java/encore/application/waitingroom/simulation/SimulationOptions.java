package encore.application.waitingroom.simulation;

import encore.application.waitingroom.simulation.Setting.Terms;
import encore.domain.waitingroom.AdmissionPolicy;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Which sales were asked for: one for each policy that the lists of the command line make. */
record SimulationOptions(List<Setting> sales) {

  static final String USAGE =
      """
      Usage: mvn -q -Psimulate -Dsimulate="…", all of it optional:
        --fans 1000000        who stand in line           --seats 10000      in the hall
        --active 50,200,1000  inside at a time            --admits 20        let in per interval
        --interval 1s         of these                    --no-show 0.1      share who never come
        --choose ~60s         until seats are chosen      --pay ~40s         from then until paid
        --each 1-4            seats for one               --gives-up 0.1     share, at the till
        --pass 10m            longest stay inside         --hold 5m          longest hold
        --show-up 30s         to come once let in         --tick 500ms       of the clock
        --seed 1              the same sale again
      A time is 500ms, 30s, 5m, 1h. Where people differ, 60 is exactly, 20-120 evenly, ~60 about.
      Without --active and --admits, 50, 200 and 1000 at a time are compared.
      """;

  private static final int FANS_MAX = 100_000_000;
  private static final int SEATS_MAX = 10_000_000;
  private static final int SALES_MAX = 20;
  private static final Set<String> NAMES =
      new LinkedHashSet<>(
          List.of(
              "--fans",
              "--seats",
              "--active",
              "--admits",
              "--interval",
              "--no-show",
              "--choose",
              "--pay",
              "--each",
              "--gives-up",
              "--pass",
              "--hold",
              "--show-up",
              "--tick",
              "--seed"));

  static SimulationOptions of(List<String> arguments) {
    var given = Arguments.of(arguments, NAMES);
    var policies = policies(given);
    if (policies.size() > SALES_MAX) {
      throw new Misuse("%d sales are too many, %d will do.".formatted(policies.size(), SALES_MAX));
    }
    return new SimulationOptions(policies.stream().map(each -> setting(given, each)).toList());
  }

  private static List<AdmissionPolicy> policies(Arguments given) {
    var interval = given.span("--interval", "1s", Duration.ofMillis(100));
    if (interval.compareTo(Duration.ofHours(1)) > 0) {
      throw new Misuse("--interval is an hour at most.");
    }
    boolean isPaced = given.has("--admits");
    var actives = limits(given, "--active", isPaced ? "" : "50,200,1000");
    var paces = limits(given, "--admits", "");
    return actives.stream()
        .flatMap(active -> paces.stream().map(pace -> new AdmissionPolicy(active, pace, interval)))
        .toList();
  }

  private static List<OptionalInt> limits(Arguments given, String name, String other) {
    if (given.text(name, other).isEmpty()) {
      return List.of(OptionalInt.empty());
    }
    var numbers = given.numbers(name, other, AdmissionPolicy.ADMITS_MAX);
    return Stream.of(numbers).flatMap(List::stream).map(OptionalInt::of).toList();
  }

  private static Setting setting(Arguments given, AdmissionPolicy policy) {
    var second = Duration.ofSeconds(1);
    return new Setting(
        given.number("--fans", "1000000", FANS_MAX),
        given.number("--seats", "10000", SEATS_MAX),
        policy,
        new Terms(
            given.span("--show-up", "30s", second),
            given.span("--pass", "10m", second),
            given.span("--hold", "5m", second)),
        behaviour(given),
        given.span("--tick", "500ms", Duration.ofMillis(1)),
        given.number("--seed", "1", Integer.MAX_VALUE));
  }

  private static Behaviour behaviour(Arguments given) {
    return new Behaviour(
        given.share("--no-show", "0.1"),
        given.share("--gives-up", "0.1"),
        given.spread("--choose", "~60s"),
        given.spread("--pay", "~40s"),
        seatsEach(given));
  }

  private static Behaviour.Seats seatsEach(Arguments given) {
    var text = given.text("--each", "1-4");
    if (!text.matches("[1-9]\\d?(-[1-9]\\d?)?")) {
      throw new Misuse("--each is a number of seats, or a range such as 1-4, not " + text + ".");
    }
    int dash = text.indexOf('-');
    int least = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
    int most = Integer.parseInt(text.substring(dash + 1));
    if (least > most) {
      throw new Misuse("--each goes from less to more, not " + text + ".");
    }
    return new Behaviour.Seats(least, most);
  }
}
