package encore.testing.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Finds ports to listen on. Never one that the system hands out to clients (32768 to 60999): such a
 * port can be taken between the look and the start.
 */
public final class FreePorts {
  private static final int TESTS_FROM = 20_000;
  private static final int TESTS_TO = 31_990;
  private static final int CLIENTS_FROM = 32_768;
  private static final int CLIENTS_TO = 60_999;
  private static final int PATIENCE_MILLIS = 200;

  private FreePorts() {}

  /** A free port for tests. Random, so that builds side by side seldom meet. */
  public static int any() {
    return firstFree(ThreadLocalRandom.current().nextInt(TESTS_FROM, TESTS_TO));
  }

  /** The preferred port, or the next free one. */
  public static int firstFree(int preferred) {
    return firstFree(preferred, 1);
  }

  /** The first port from the preferred one on that is free together with those right after it. */
  public static int firstFree(int preferred, int inARow) {
    return IntStream.range(preferred, 65_536 - inARow)
        .filter(port -> IntStream.range(port, port + inARow).allMatch(FreePorts::isFree))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no free port from " + preferred + " on"));
  }

  public static boolean isFree(int port) {
    return (port < CLIENTS_FROM || port > CLIENTS_TO) && !answers(port) && canListen(port);
  }

  /** A listener on all addresses does not everywhere hinder one on the loopback address alone. */
  private static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean canListen(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
