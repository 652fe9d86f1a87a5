package encore.loadtest;

import encore.loadtest.scenario.Scenarios;
import encore.loadtest.scenario.Wishes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * What is wanted on the command line; {@code --base-url} is {@code BASE_URL} in the environment and
 * {@code -Dbase-url} of Maven, and so are all the others.
 */
@Command(
    name = "mvn -Pload",
    description = "Plays a scenario against a house, and says what came of it.",
    footer = "Ends with 0, 98 (a promise is broken), 99 (a target is missed), 2 or 3 (no house).",
    sortOptions = false)
public final class LoadOptions {

  private static final String USUAL = "seats";
  private static final int USUAL_FANS = 200;

  @Option(names = "--scenario", description = "Which; see --list. 200 fans in seats without it.")
  private Optional<String> scenario = Optional.empty();

  @Option(names = "--list", description = "Says what can be played.")
  private boolean list;

  @Option(names = "--base-url", description = "Of the house; localhost:8080 or its own without it.")
  private Optional<URI> baseUrl = Optional.empty();

  @Option(names = "--fans", description = "At most, instead of the plan's own number.")
  private Optional<Integer> fans = Optional.empty();

  @Option(names = "--speed", description = "10: stages are a tenth as long.")
  private double speed = 1;

  @Option(names = "--rate", description = "Arrivals a second: the open model.")
  private Optional<Double> rate = Optional.empty();

  @Option(names = "--length", description = "Seconds in the open model (60), of a trial (10).")
  private Optional<Integer> length = Optional.empty();

  @Option(names = "--find-limit", description = "Looks for the load that misses, up to this one.")
  private Optional<Integer> findLimit = Optional.empty();

  @Option(names = "--gate", description = "A file of ratios that have to be kept.")
  private Optional<Path> gate = Optional.empty();

  @Option(names = "--write-gate", description = "Where the ratios of this time go.")
  private Optional<Path> writeGate = Optional.empty();

  @Option(names = "--compare", description = "A summary.json of former times.")
  private Optional<Path> compare = Optional.empty();

  @Option(names = "--history", arity = "1", description = "false: what clients saw is not kept.")
  private boolean history = true;

  @Option(names = "--live", arity = "1", description = "false: no page while it runs.")
  private boolean live = true;

  @Option(names = "--seed-of-chance", description = "The same again does the same again.")
  private long seedOfChance = 1;

  @Option(names = "--accounts", description = "Whom the fans share; without it, what there are.")
  private Optional<Integer> accounts = Optional.empty();

  @Option(names = "--signing-key", description = "PEM or file; the fans then need no login.")
  private Optional<String> signingKey = Optional.empty();

  @Option(names = "--admin-email", description = "Who runs the house.")
  private String adminEmail = "admin@example.com";

  @Option(names = "--admin-password", description = "His password.")
  private String adminPassword = "TestPassword123!";

  @Option(names = "--host-is-mine", description = "Repeats a host that is not local or private.")
  private String hostIsMine = "";

  @Option(names = "--failed-max", description = "Percent within 10 s; more, and the run stops.")
  private double failedMax = 50;

  @Option(names = "--help", usageHelp = true, description = "This.")
  private boolean help;

  /** What was said, understood. */
  public record Read(LoadOptions options, String command) {}

  /**
   * Of a command line and an environment.
   *
   * @throws ParameterException with a sentence for whoever typed it
   */
  public static Read of(String[] arguments, Map<String, String> environment) {
    var options = new LoadOptions();
    var line = new CommandLine(options);
    line.setDefaultValueProvider(argument -> environment.get(variable(argument)));
    line.parseArgs(arguments);
    if (!(options.speed > 0)) {
      throw new ParameterException(line, "--speed is more than 0, not " + options.speed);
    }
    if (options.numbers().anyMatch(number -> number < 1)) {
      throw new ParameterException(
          line, "--accounts, --fans, --length and --find-limit are 1 or more");
    }
    if (!options.list && Scenarios.named(options.scenario()).isEmpty()) {
      throw new ParameterException(line, "no scenario is called " + options.scenario());
    }
    return new Read(options, again(line));
  }

  private Stream<Integer> numbers() {
    return Stream.of(accounts, fans, length, findLimit).flatMap(Optional::stream);
  }

  /** The names of all options, without their dashes. */
  public static Set<String> names() {
    return new CommandLine(new LoadOptions())
        .getCommandSpec().options().stream().map(LoadOptions::name).collect(Collectors.toSet());
  }

  public static String usage() {
    return new CommandLine(new LoadOptions()).getUsageMessage();
  }

  private static String name(OptionSpec option) {
    return option.longestName().substring(2);
  }

  private static String variable(ArgSpec argument) {
    return name((OptionSpec) argument).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** What does the same again, without the password. */
  private static String again(CommandLine line) {
    return line.getCommandSpec().options().stream()
        .filter(option -> !option.stringValues().isEmpty())
        .filter(option -> !name(option).matches("admin-password|signing-key"))
        .map(option -> " -D" + name(option) + "=" + option.stringValues().getLast())
        .collect(Collectors.joining("", "mvn -Pload", ""));
  }

  public String scenario() {
    return scenario.orElse(USUAL);
  }

  public boolean isList() {
    return list;
  }

  public boolean isHelp() {
    return help;
  }

  public Optional<URI> baseUrl() {
    return baseUrl;
  }

  public Optional<Integer> accounts() {
    return accounts;
  }

  public Optional<String> signingKey() {
    return signingKey;
  }

  public String adminEmail() {
    return adminEmail;
  }

  public String adminPassword() {
    return adminPassword;
  }

  public String hostIsMine() {
    return hostIsMine;
  }

  public double failedMax() {
    return failedMax;
  }

  Duration trial() {
    return Duration.ofSeconds(length.orElse(10));
  }

  Optional<Integer> findLimit() {
    return findLimit;
  }

  Optional<Path> gate() {
    return gate;
  }

  Optional<Path> writeGate() {
    return writeGate;
  }

  Optional<Path> compare() {
    return compare;
  }

  boolean hasHistory() {
    return history;
  }

  boolean isLive() {
    return live;
  }

  /** What nobody has chosen is to show something at once. */
  private OptionalInt fans() {
    if (fans.isPresent()) {
      return OptionalInt.of(fans.get());
    }
    return scenario.isPresent() ? OptionalInt.empty() : OptionalInt.of(USUAL_FANS);
  }

  public Wishes wishes() {
    return new Wishes(
        fans(),
        speed,
        rate.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        Duration.ofSeconds(length.orElse(60)),
        seedOfChance);
  }
}
