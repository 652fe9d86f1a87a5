package encore.bootstrap.demo;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Settings given to Maven, as in {@code mvn -Dencore.booking.lock=row-lock}, reach the demo. */
final class MavenArguments {

  private static final Pattern SETTING =
      Pattern.compile("-D((?:encore|logging|server|management)\\.[^=]+|fresh)(?:=(.*))?");

  private MavenArguments() {}

  static void takeOver() {
    takeOver(Optional.ofNullable(System.getenv("MAVEN_CMD_LINE_ARGS")).orElse(""));
  }

  static void takeOver(String commandLine) {
    Arrays.stream(commandLine.strip().split("\\s+"))
        .map(SETTING::matcher)
        .filter(setting -> setting.matches())
        .forEach(setting ->
            System.setProperty(
                setting.group(1), Optional.ofNullable(setting.group(2)).orElse("true")));
  }
}
