package encore.redis.testing;

import encore.testing.servers.Binaries;
import encore.testing.servers.Launch;
import encore.testing.servers.PrivateFiles;
import encore.testing.servers.ServerDirectory;
import encore.testing.servers.ServerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** How Redis is started and recognised. */
final class RedisKind implements ServerKind {
  private static final String VERSION = "7.0.15";

  @Override
  public String name() {
    return "Redis";
  }

  @Override
  public void prepare(ServerDirectory directory, String password) {
    try {
      Files.createDirectories(directory.data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Launch launch(ServerDirectory directory, int port, String password) {
    // Everyone on the machine sees a command line, so the password goes through a file.
    var file = directory.path().resolve("redis.conf");
    try {
      Files.writeString(PrivateFiles.create(file), configuration(directory, port, password));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Launch(List.of(program().toString(), file.toString()), Map.of());
  }

  @Override
  public boolean answers(ServerDirectory directory, int port, String password) {
    return RedisProbe.dataDirectory(port, password)
        .filter(directory.data().toString()::equals)
        .isPresent();
  }

  private static String configuration(ServerDirectory directory, int port, String password) {
    return """
    bind 127.0.0.1
    port %d
    requirepass %s
    dir "%s"
    appendonly yes
    appendfsync everysec
    save ""
    maxmemory-policy noeviction
    # The command line must go on naming our folder.
    set-proc-title no
    """
        .formatted(port, password, directory.data());
  }

  private static Path program() {
    return Binaries.unpackedOnce("redis-" + VERSION, RedisKind::unpack).resolve("redis-server");
  }

  private static void unpack(Path directory) throws IOException {
    var name =
        "/redis-server-%s-%s-%s"
            .formatted(VERSION, Binaries.system(), Binaries.isArm() ? "arm64" : "amd64");
    try (var program = RedisKind.class.getResourceAsStream(name)) {
      if (program == null) {
        throw new IOException("The class path has no Redis for this machine: " + name);
      }
      var target = directory.resolve("redis-server");
      Files.copy(program, target);
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
