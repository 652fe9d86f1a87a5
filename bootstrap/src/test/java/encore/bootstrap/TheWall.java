package encore.bootstrap;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long a file may be, test files too. There are no exceptions to write down. */
class TheWall {

  private static final int LINES_MAX = 250;

  @Test
  void noFileIsLongerThanSomebodyReadsInOneGo() throws IOException {
    var tooLong = new ArrayList<String>();
    for (var file : sources()) {
      int lines = Files.readAllLines(file).size();
      if (lines > LINES_MAX) {
        tooLong.add(root().relativize(file) + ": " + lines);
      }
    }

    assertThat(tooLong)
        .as("files of more than %d lines: there are two concepts in each of them", LINES_MAX)
        .isEmpty();
  }

  /** A wall around half of the house would be green, too. */
  @Test
  void everyModuleIsMeasured() throws IOException {
    var modules = sources().stream().map(file -> root().relativize(file).getName(0).toString());

    assertThat(modules.collect(toSet()))
        .containsExactlyInAnyOrder(
            "booking-domain",
            "booking-application",
            "adapter-web",
            "adapter-persistence",
            "adapter-redis",
            "adapter-kafka",
            "bootstrap",
            "loadtest");
  }

  private static List<Path> sources() throws IOException {
    var files = new ArrayList<Path>();
    try (var modules = Files.list(root())) {
      for (var module : modules.filter(each -> Files.isDirectory(each.resolve("src"))).toList()) {
        try (var each = Files.walk(module.resolve("src"))) {
          each.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
        }
      }
    }
    return files;
  }

  /** Maven tests in the module's directory, an editor perhaps in another one of the house. */
  private static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .filter(each -> Files.isDirectory(each.resolve(".mvn")))
        .findFirst()
        .orElseThrow();
  }
}
