package encore.bootstrap.demo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Settings given to Maven, as in {@code mvn -Dencore.booking.lock=row-lock}, reach the demo. */
public final class MavenArguments {

  private static final Pattern SETTING =
      Pattern.compile("-D((?:encore|logging|server|management)\\.[^=]+|fresh|robots)(?:=(.*))?");

  private MavenArguments() {}

  public static Map<String, String> settings() {
    return settings(Optional.ofNullable(System.getenv("MAVEN_CMD_LINE_ARGS")).orElse(""));
  }

  static Map<String, String> settings(String commandLine) {
    var settings = new HashMap<String, String>();
    Arrays.stream(commandLine.strip().split("\\s+"))
        .map(SETTING::matcher)
        .filter(setting -> setting.matches())
        .forEach(setting ->
            settings.put(setting.group(1), Optional.ofNullable(setting.group(2)).orElse("true")));
    return settings;
  }
}
