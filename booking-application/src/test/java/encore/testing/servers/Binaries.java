package encore.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;

/** Server programs unpacked once for this user, for all later starts. */
public final class Binaries {
  private Binaries() {}

  /** The unpacked folder of that name; the first caller unpacks it. */
  public static Path unpackedOnce(String name, Unpacker unpacker) {
    return unpackedOnce(home(), name, unpacker);
  }

  /** The same in another home. */
  public static Path unpackedOnce(Path home, String name, Unpacker unpacker) {
    var target = home.resolve("bin").resolve(name);
    if (Files.isDirectory(target)) {
      return target;
    }
    try {
      Files.createDirectories(target.getParent());
      var fresh = Files.createTempDirectory(target.getParent(), name + ".");
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      unpacker.unpackInto(fresh);
      publish(fresh, target);
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack " + name + " into " + target, e);
    }
  }

  /** {@code linux} or {@code darwin}. */
  public static String system() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.contains("mac") ? "darwin" : "linux";
  }

  public static boolean isArm() {
    return System.getProperty("os.arch").equals("aarch64");
  }

  /** Parallel unpackers each have their own folder; the first to rename wins, the rest is alike. */
  private static void publish(Path fresh, Path target) throws IOException {
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      PrivateFiles.deleteTree(fresh);
      if (!Files.isDirectory(target)) {
        throw e;
      }
    }
  }

  /** Ours in the user's; Java's user.home ignores the variable that people set. */
  public static Path home() {
    return Optional.ofNullable(System.getenv("HOME"))
        .filter(each -> !each.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home")))
        .resolve(".encore");
  }

  /** Fills an empty folder. */
  @FunctionalInterface
  public interface Unpacker {
    void unpackInto(Path directory) throws IOException;
  }
}
