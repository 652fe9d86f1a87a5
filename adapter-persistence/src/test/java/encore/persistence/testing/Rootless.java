package encore.persistence.testing;

import encore.testing.servers.Binaries;
import encore.testing.servers.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own it does not know that it is;
 * where those are forbidden, as in most containers, it runs as nobody, who must then be able to
 * reach its programs and its data.
 */
enum Rootless {
  /** We are not root. */
  AS_WE_ARE(),
  IN_A_NAMESPACE("unshare", "-U"),
  AS_NOBODY("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private static final String NOBODY = "65534";
  private static final Path OUTSIDE = Path.of("/var/lib/encore");
  private static final Rootless HERE = find();

  private final List<String> prefix;

  Rootless(String... prefix) {
    this.prefix = List.of(prefix);
  }

  /** What works on this machine. */
  static Rootless here() {
    return HERE;
  }

  List<String> command(List<String> command) {
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  /** Where the programs go. */
  Path home() {
    return this == AS_NOBODY ? OUTSIDE : Binaries.home();
  }

  /** Gives the file to the user that PostgreSQL runs as. */
  Path handOver(Path file) throws IOException {
    if (this == AS_NOBODY) {
      var users = file.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(file, users.lookupPrincipalByName(NOBODY));
    }
    return file;
  }

  /** The place itself, or one outside if PostgreSQL could not reach it there. */
  Path reachable(Path wanted) throws IOException {
    return this != AS_NOBODY || everyoneMayEnter(wanted.getParent())
        ? wanted
        : Files.createDirectories(OUTSIDE.resolve("data"))
            .resolve(Integer.toHexString(wanted.toString().hashCode()));
  }

  private static boolean everyoneMayEnter(Path directory) throws IOException {
    for (var each = directory; each != null; each = each.getParent()) {
      var permissions = Files.getPosixFilePermissions(each);
      if (!permissions.contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }

  private static Rootless find() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return AS_WE_ARE;
    }
    return Tool.succeeds(IN_A_NAMESPACE.command(List.of("true"))) ? IN_A_NAMESPACE : AS_NOBODY;
  }
}
