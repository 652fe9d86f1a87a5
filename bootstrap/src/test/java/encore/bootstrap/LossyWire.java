package encore.bootstrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The wire between a house and PostgreSQL. On command it loses the reply to one COMMIT and breaks:
 * the server has done it, and the house will never know.
 */
final class LossyWire implements AutoCloseable {

  /** What the server says when it has committed: the message's type, its length, its tag. */
  private static final String COMMITTED = "C\0\0\0\13COMMIT\0";

  /** When it is in no transaction, be it that one was rolled back, and waits for the next wish. */
  private static final String IDLE = "Z\0\0\0\5I";

  private final URI database;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Optional<String>> doomed = new AtomicReference<>(Optional.empty());
  private final AtomicInteger lost = new AtomicInteger();

  private LossyWire(URI database, ServerSocket door) {
    this.database = database;
    this.door = door;
  }

  /** In the form of {@code DATABASE_URL}. */
  static LossyWire to(String databaseUrl) {
    try {
      var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      var wire = new LossyWire(URI.create(databaseUrl), door);
      Thread.ofVirtual().start(wire::accept);
      return wire;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Statements are sent in words each time, and never by a name that the server knows. */
  String url() {
    var who = database.getRawUserInfo() == null ? "" : database.getRawUserInfo() + "@";
    return "postgres://%s127.0.0.1:%d%s?prepareThreshold=0"
        .formatted(who, door.getLocalPort(), database.getRawPath());
  }

  /** The next transaction in which these words are said is committed, and nobody hears of it. */
  void loseTheCommitOf(String words) {
    doomed.set(Optional.of(words));
  }

  int lost() {
    return lost.get();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var house = door.accept();
        var server = new Socket(database.getHost(), database.getPort());
        house.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        open.add(house);
        open.add(server);
        var line = new Line(house, server);
        Thread.ofVirtual().start(line::listen);
        Thread.ofVirtual().start(line::speak);
      } catch (IOException e) {
        // The door is closed, or the server is away: who knocks is told by a broken connection.
      }
    }
  }

  @Override
  public void close() {
    closeQuietly(door);
    open.forEach(LossyWire::closeQuietly);
  }

  private static void closeQuietly(AutoCloseable end) {
    try {
      end.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** One connection. What was said in its transaction so far is remembered. */
  private final class Line {

    private final Socket house;
    private final Socket server;
    private final StringBuffer said = new StringBuffer();

    Line(Socket house, Socket server) {
      this.house = house;
      this.server = server;
    }

    /** To the server. */
    void listen() {
      pump(
          house,
          server,
          words -> {
            said.append(words);
            return true;
          });
    }

    /** From the server. */
    void speak() {
      pump(
          server,
          house,
          words -> {
            boolean goesOn = !words.contains(COMMITTED) || !isDoomed(said.toString());
            if (words.contains(IDLE)) {
              said.setLength(0);
            }
            return goesOn;
          });
    }

    private boolean isDoomed(String transaction) {
      var words = doomed.get();
      if (words.filter(transaction::contains).isEmpty()
          || !doomed.compareAndSet(words, Optional.empty())) {
        return false;
      }
      lost.incrementAndGet();
      return true;
    }

    private void pump(Socket from, Socket to, Ear ear) {
      try (from;
          to) {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = from.getInputStream().read(buffer)) >= 0
            && ear.hears(new String(buffer, 0, read, ISO_8859_1))) {
          to.getOutputStream().write(buffer, 0, read);
          to.getOutputStream().flush();
        }
      } catch (IOException e) {
        // One end is gone: so is the other.
      }
      open.remove(from);
      open.remove(to);
    }
  }

  /** Whether what it hears is passed on. */
  private interface Ear {
    boolean hears(String words);
  }
}
