package encore.loadtest.gate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers 200 to everything, with as little as can be: what is left is machine and generator. */
final class Echo implements AutoCloseable {

  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII);
  private static final int BACKLOG = 1_000;

  private final ServerSocket door;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Echo() throws IOException {
    door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var caller = door.accept();
        threads.execute(() -> serve(caller));
      } catch (IOException _) {
        // Closed, or the caller has gone again.
      }
    }
  }

  private static void serve(Socket caller) {
    try (caller) {
      caller.setTcpNoDelay(true);
      var in = new BufferedInputStream(caller.getInputStream());
      // A request ends with an empty line; none that we are sent has a body.
      for (int c = in.read(), ends = 0; c >= 0; c = in.read()) {
        ends = c == '\n' ? ends + 1 : c == '\r' ? ends : 0;
        if (ends == 2) {
          caller.getOutputStream().write(ANSWER);
          ends = 0;
        }
      }
    } catch (IOException _) {
      // He hung up.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
