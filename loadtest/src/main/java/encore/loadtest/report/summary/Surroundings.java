package encore.loadtest.report.summary;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Where the crowd is.
 *
 * @param machine what it runs on, by the names that conditions have in a summary
 * @param git of the folder we were started in
 */
public record Surroundings(int cores, Map<String, String> machine, String git) {

  public static Surroundings here() throws InterruptedException {
    int cores = Runtime.getRuntime().availableProcessors();
    var machine = new LinkedHashMap<String, String>();
    machine.put("cores", Integer.toString(cores));
    machine.put("memory", memory());
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    machine.put("JVM", Runtime.version().toString());
    return new Surroundings(cores, machine, described());
  }

  private static String memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? Math.round(system.getTotalMemorySize() / (double) (1 << 30)) + " GB"
        : "unknown";
  }

  /** By the program: a hash that was compiled in would be yesterday's. */
  private static String described() throws InterruptedException {
    try {
      var git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=10")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!git.waitFor(5, TimeUnit.SECONDS) || git.exitValue() != 0) {
        git.destroy();
        return "unknown";
      }
      return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  String whereIs(URI house) {
    try {
      return InetAddress.getByName(house.getHost()).isLoopbackAddress()
          ? "this machine"
          : "another machine: " + house.getHost();
    } catch (UnknownHostException e) {
      return "another machine: " + house.getHost();
    }
  }
}
