package encore.redis.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks a Redis which directory it works on; a client library would be much for one question. */
final class RedisProbe {
  private static final int PATIENCE_MILLIS = 500;

  private RedisProbe() {}

  static Optional<String> dataDirectory(int port, String password) {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      var question = "AUTH " + password + "\r\nCONFIG GET dir\r\nQUIT\r\n";
      socket.getOutputStream().write(question.getBytes(StandardCharsets.UTF_8));
      return answer(
          new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
              .lines());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** The answer is an array: the name, then the value, each after a line with its length. */
  private static Optional<String> answer(Stream<String> lines) {
    return lines.dropWhile(line -> !line.equals("dir")).skip(2).findFirst();
  }
}
