package encore.persistence.testing;

import encore.testing.servers.Launch;
import encore.testing.servers.PrivateFiles;
import encore.testing.servers.Processes;
import encore.testing.servers.ServerDirectory;
import encore.testing.servers.ServerKind;
import encore.testing.servers.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How PostgreSQL is made, started and recognised. */
final class PostgresKind implements ServerKind {
  static final String USER = "encore";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  // Each test has a database, each database 300 files: a checkpoint would sync 50,000 of them, and
  // commits wait beside it for seconds. What is committed is in the log either way.
  static final Map<String, String> WITHOUT_CHECKPOINTS =
      Map.of("max_wal_size", "16GB", "checkpoint_timeout", "1d");

  private final Map<String, String> settings;

  private PostgresKind(Map<String, String> settings) {
    this.settings = settings;
  }

  /** For some databases, and for long. */
  static PostgresKind usual() {
    return new PostgresKind(Map.of());
  }

  /** For hundreds of databases, and as long as a build takes. */
  static PostgresKind ofBuild() {
    return new PostgresKind(WITHOUT_CHECKPOINTS);
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  /** The fast shutdown; TERM would wait for every client to leave. */
  @Override
  public String stopSignal() {
    return "INT";
  }

  @Override
  public void prepare(ServerDirectory directory, String password) {
    if (Files.exists(directory.data())) {
      return;
    }
    try {
      var place = Rootless.here().reachable(directory.data());
      create(place, directory.log(), password);
      if (!place.equals(directory.data())) {
        Files.deleteIfExists(directory.data());
        Files.createSymbolicLink(directory.data(), place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Made elsewhere and renamed, so that a data directory is either whole or not there. */
  private static void create(Path data, Path log, String password) throws IOException {
    var fresh = data.resolveSibling(data.getFileName() + ".new");
    PrivateFiles.deleteTree(data);
    PrivateFiles.deleteTree(fresh);
    Files.deleteIfExists(log);
    Rootless.here().handOver(Files.createDirectory(fresh));
    var passwordFile = PrivateFiles.create(data.resolveSibling(data.getFileName() + ".password"));
    Files.writeString(passwordFile, password);
    Rootless.here().handOver(passwordFile);
    Tool.run(Rootless.here().command(initdb(fresh, passwordFile)), log);
    Files.delete(passwordFile);
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public Launch launch(ServerDirectory directory, int port, String password) {
    var command = new ArrayList<String>();
    command.add(PostgresBinaries.bin().resolve("postgres").toString());
    command.addAll(List.of("-D", data(directory).toString(), "-p", Integer.toString(port)));
    var all = new TreeMap<>(settings);
    // encore.directory is no setting of PostgreSQL's: it makes the command name our folder always.
    all.putAll(
        Map.of(
            "encore.directory", directory.path().toString(),
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "400",
            "fsync", "on",
            "synchronous_commit", "on",
            "timezone", "UTC",
            "log_timezone", "UTC"));
    all.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
    return new Launch(Rootless.here().command(command), Map.of("LC_ALL", "C"));
  }

  @Override
  public boolean answers(ServerDirectory directory, int port, String password) {
    try (var connection =
            DriverManager.getConnection(url("127.0.0.1", port, "postgres"), USER, password);
        var statement = connection.createStatement();
        var answer = statement.executeQuery("SELECT current_setting('data_directory')")) {
      return answer.next() && data(directory).equals(Path.of(answer.getString(1)));
    } catch (SQLException _) {
      return false;
    }
  }

  @Override
  public void endStray(ServerDirectory directory) {
    var pidFile = directory.data().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    try {
      var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
      var command = Processes.commandLine(pid);
      if (command.contains("postgres") && command.contains(data(directory).toString())) {
        Processes.end(pid, stopSignal(), PATIENCE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String url(String host, int port, String database) {
    return "jdbc:postgresql://%s:%d/%s?connectTimeout=10".formatted(host, port, database);
  }

  private static Path data(ServerDirectory directory) {
    try {
      return directory.data().toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> initdb(Path data, Path passwordFile) {
    return List.of(
        PostgresBinaries.bin().resolve("initdb").toString(),
        "--pgdata=" + data,
        "--username=" + USER,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C");
  }
}
