package encore.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * What a server's directory says about it. Written for the next JVM that needs the server; readable
 * by its user alone, because of the password.
 */
record ServerNotes(String password, long owner, long watchdog, long pid, int port) {
  private static final int PASSWORD_BYTES = 16;

  /** The notes of the last start; new ones with a fresh password if there never was one. */
  static ServerNotes of(ServerDirectory directory) {
    var file = directory.notes();
    if (Files.exists(file)) {
      return read(file);
    }
    var random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    var notes = new ServerNotes(HexFormat.of().formatHex(random), 0, 0, 0, 0);
    notes.write(directory);
    return notes;
  }

  ServerNotes running(Owner owner, WatchedProcess process, int port) {
    return new ServerNotes(password, owner.pid(), process.watchdog(), process.pid(), port);
  }

  /**
   * A pid is used again one day, so the command must name our data as well. One that is being
   * killed has no command any more and its port still.
   */
  boolean isAlive(ServerDirectory directory) {
    if (pid == 0 || !Processes.isAlive(pid)) {
      return false;
    }
    var command = Processes.commandLine(pid);
    return command.isBlank() || command.contains(directory.path().toString());
  }

  void write(ServerDirectory directory) {
    var properties = new Properties();
    properties.setProperty("password", password);
    properties.setProperty("owner", Long.toString(owner));
    properties.setProperty("watchdog", Long.toString(watchdog));
    properties.setProperty("pid", Long.toString(pid));
    properties.setProperty("port", Integer.toString(port));
    try {
      var fresh = PrivateFiles.create(directory.path().resolve("server.properties.new"));
      try (var out = Files.newBufferedWriter(fresh)) {
        properties.store(out, null);
      }
      Files.move(fresh, directory.notes(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ServerNotes read(Path file) {
    var properties = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ServerNotes(
        properties.getProperty("password"),
        Long.parseLong(properties.getProperty("owner")),
        Long.parseLong(properties.getProperty("watchdog")),
        Long.parseLong(properties.getProperty("pid")),
        Integer.parseInt(properties.getProperty("port")));
  }
}
