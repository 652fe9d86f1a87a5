package encore.bootstrap.load;

import encore.loadtest.LoadOptions;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was given to Maven, {@code -Dscenario=conflict}, as options: those that there are. */
final class Settings {

  private static final Pattern SETTING = Pattern.compile("-D([a-z-]+)(?:=(.*))?");

  private Settings() {}

  /**
   * The same words, so that mistakes in their values are told in one place.
   *
   * @param more behind them
   */
  static String[] of(String commandLine, String... more) {
    var names = LoadOptions.names();
    var given =
        Arrays.stream(commandLine.strip().split("\\s+"))
            .map(SETTING::matcher)
            .filter(setting -> setting.matches() && names.contains(setting.group(1)))
            .map(setting ->
                "--" + setting.group(1) + (setting.group(2) == null ? "" : "=" + setting.group(2)));
    return Stream.concat(given, Arrays.stream(more)).toArray(String[]::new);
  }
}
