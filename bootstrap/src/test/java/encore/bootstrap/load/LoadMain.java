package encore.bootstrap.load;

import encore.loadtest.Load;
import encore.loadtest.LoadOptions;
import encore.loadtest.place.Look;
import encore.loadtest.place.Place;
import encore.loadtest.place.RemotePlace;
import encore.testing.servers.DataDirectoryInUse;
import encore.testing.servers.ServerFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/**
 * What {@code mvn -Pload} runs: against the house that is named, or the one that stands where
 * houses usually do, or one of its own.
 */
public final class LoadMain {

  private LoadMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    var environment = System.getenv();
    var maven = Optional.ofNullable(environment.get("MAVEN_CMD_LINE_ARGS")).orElse("");
    var load = new Load(LoadMain::place, System.out, System.err);
    System.exit(load.run(Settings.of(maven, arguments), environment));
  }

  private static Place place(LoadOptions options, PrintStream out)
      throws IOException, InterruptedException {
    try {
      if (options.baseUrl().isEmpty() && !new Look(RemotePlace.USUAL).isOpen()) {
        return OwnHouse.open(options, out);
      }
      var demo = DemoHouse.at(options.baseUrl().orElse(RemotePlace.USUAL), options, out);
      return demo.isPresent() ? demo.get() : RemotePlace.open(options, out);
    } catch (DataDirectoryInUse | ServerFailed e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
