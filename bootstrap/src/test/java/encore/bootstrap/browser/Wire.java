package encore.bootstrap.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Between a window and the house. Playwright's offline mode leaves streams alone that are there
 * already; a wire that is cut does not.
 */
final class Wire implements AutoCloseable {

  private final URI house;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean isCut;

  private Wire(URI house, ServerSocket door) {
    this.house = house;
    this.door = door;
  }

  static Wire to(URI house) {
    try {
      var wire = new Wire(house, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().start(wire::accept);
      return wire;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The house, as it is reached over this wire. */
  URI url() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** What is on its way is lost, and nobody gets through until it is mended. */
  void cut() {
    isCut = true;
    open.forEach(Wire::hangUp);
  }

  void mend() {
    isCut = false;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException e) {
        // Closed, or nobody is at home.
      }
    }
  }

  private void connect(Socket window) throws IOException {
    open.add(window);
    if (isCut) {
      hangUp(window);
      return;
    }
    var server = new Socket(house.getHost(), house.getPort());
    open.add(server);
    Thread.ofVirtual().start(() -> pump(window, server));
    Thread.ofVirtual().start(() -> pump(server, window));
  }

  private void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One end is gone: so is the other.
    }
    hangUp(from);
    hangUp(to);
    open.remove(from);
    open.remove(to);
  }

  private static void hangUp(Socket end) {
    try {
      end.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    cut();
  }
}
