package encore.loadtest.wire;

import encore.loadtest.FreePort;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process of its own that answers at once, so that a client's CPU is only the client's. */
public final class PoliteHouse implements AutoCloseable {

  private static final String BODY =
      "{\"bookingId\":\"0198c0de-0000-7000-8000-0000000000a1\",\"status\":\"HELD\",\"seats\":[7]}";
  private static final byte[] ANSWER =
      """
      HTTP/1.1 200
      X-Content-Type-Options: nosniff
      X-XSS-Protection: 0
      Cache-Control: no-cache, no-store, max-age=0, must-revalidate
      Pragma: no-cache
      Expires: 0
      X-Frame-Options: DENY
      Content-Type: application/json
      Content-Length: %d
      Date: Sat, 21 Nov 2026 11:00:00 GMT

      %s\
      """
          .formatted(BODY.length(), BODY)
          .replace("\n", "\r\n")
          .getBytes(StandardCharsets.US_ASCII);

  private final Process process;
  private final URI url;

  private PoliteHouse(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /** Ends when it is closed, or with us. */
  public static PoliteHouse apart() throws IOException {
    var code = PoliteHouse.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(java, "-cp", Path.of(code).toString(), PoliteHouse.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var port = process.inputReader(StandardCharsets.UTF_8).readLine();
    return new PoliteHouse(process, URI.create("http://127.0.0.1:" + port));
  }

  public URI url() {
    return url;
  }

  @Override
  public void close() {
    process.destroy();
  }

  /** Prints its port, and ends when whoever started it does. */
  public static void main(String[] arguments) throws IOException {
    try (var server = FreePort.socket()) {
      System.out.println(server.getLocalPort());
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            while (true) {
              try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
              } catch (IOException e) {
                return;
              }
            }
          });
      while (System.in.read() >= 0) {
        // Until the other end is closed.
      }
    }
  }

  private static void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream());
      while (request(in)) {
        socket.getOutputStream().write(ANSWER);
      }
    } catch (IOException _) {
      // The caller has gone.
    }
  }

  /** To the end of its head, and of a body of two bytes if there is one. */
  private static boolean request(InputStream in) throws IOException {
    int first = in.read();
    int last = 0;
    for (int c = first; c >= 0; c = in.read()) {
      last = last << 8 | c;
      if (last == 0x0d0a0d0a) {
        if (first == 'P') {
          in.skipNBytes(2);
        }
        return true;
      }
    }
    return false;
  }
}
