package encore.persistence.testing;

import encore.testing.servers.Binaries;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked from the class path. */
final class PostgresBinaries {
  private static final String VERSION = "18.6.0";

  private PostgresBinaries() {}

  /** The folder with {@code initdb} and {@code postgres}. */
  static Path bin() {
    var home = Rootless.here().home();
    return Binaries.unpackedOnce(home, "postgresql-" + VERSION, PostgresBinaries::unpack)
        .resolve("bin");
  }

  private static void unpack(Path directory) throws IOException {
    var name =
        "/postgres-%s-%s.txz".formatted(Binaries.system(), Binaries.isArm() ? "arm_64" : "x86_64");
    try (var packed = PostgresBinaries.class.getResourceAsStream(name)) {
      if (packed == null) {
        throw new IOException("The class path has no PostgreSQL for this machine: " + name);
      }
      try (var tar =
          new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          unpack(tar, entry, directory);
        }
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path directory)
      throws IOException {
    var target = directory.resolve(entry.getName()).normalize();
    if (!target.startsWith(directory)) {
      throw new IOException("The archive points outside: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(target, EXECUTABLE);
    }
  }

  private static final EnumSet<PosixFilePermission> EXECUTABLE =
      EnumSet.complementOf(
          EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE));
}
