package encore.web.support;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP by hand, for what no decent client would send. */
record Wire(int port) {

  private static final int PATIENCE_MILLIS = 10_000;

  @FunctionalInterface
  interface Talk {
    void to(OutputStream server) throws IOException;
  }

  /** The whole answer as text; the server is asked to hang up after it. */
  String say(String request) throws IOException {
    return talk(server -> server.write(request.getBytes(StandardCharsets.ISO_8859_1)));
  }

  String get(String target, String... headers) throws IOException {
    return request("GET", target, headers);
  }

  String request(String method, String target, String... headers) throws IOException {
    var lines =
        new StringBuilder("%s %s HTTP/1.1\r\nHost: encore.test\r\n".formatted(method, target));
    for (var header : headers) {
      lines.append(header).append("\r\n");
    }
    return say(lines.append("Connection: close\r\n\r\n").toString());
  }

  String talk(Talk talk) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        talk.to(socket.getOutputStream());
        socket.getOutputStream().flush();
      } catch (SocketException _) {
        // The server may hang up before it has heard everything; what it said is what counts.
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
