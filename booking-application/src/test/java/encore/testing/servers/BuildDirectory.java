package encore.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the servers of one build live: apart for each build, so that two side by side never meet.
 */
public final class BuildDirectory {
  private BuildDirectory() {}

  /** The folder of the named server in this build. One at a time: servers start side by side. */
  public static synchronized Path of(String server) {
    var builds = root().resolve("servers");
    var mine = builds.resolve(Long.toString(Owner.thisBuild().pid()));
    // Other JVMs of this build come here at the same time.
    return ServerDirectory.at(builds)
        .exclusively(() -> {
          sweep(builds, mine.getFileName().toString());
          return mine.resolve(server);
        });
  }

  /** The same, for a server that each of several JVMs side by side has to itself. */
  public static Path ofThisJvm(String server) {
    return of(server + "-" + System.getProperty("encore.fork", "jvm-1"));
  }

  private static Path root() {
    var set = System.getProperty("encore.build.dir");
    return set != null
        ? Path.of(set)
        : Path.of(
            System.getProperty("java.io.tmpdir"), "encore-" + System.getProperty("user.name"));
  }

  /** What former builds left is of no use to anyone. */
  private static void sweep(Path builds, String mine) {
    try (var former = Files.newDirectoryStream(builds, "[0-9]*")) {
      for (var each : former) {
        var name = each.getFileName().toString();
        if (!name.equals(mine) && !Processes.isAlive(Long.parseLong(name))) {
          deleteUnlessServed(each);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server may need a moment to follow its owner; the next build finds it gone. */
  private static void deleteUnlessServed(Path build) throws IOException {
    try (var servers = Files.newDirectoryStream(build)) {
      for (var each : servers) {
        var directory = ServerDirectory.at(each);
        if (Files.exists(directory.notes()) && ServerNotes.of(directory).isAlive(directory)) {
          return;
        }
      }
    }
    PrivateFiles.deleteTree(build);
  }
}
