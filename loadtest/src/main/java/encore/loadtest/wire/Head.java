package encore.loadtest.wire;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The first lines of an answer.
 *
 * @param isOld a house that hangs up after each answer, if it does not say otherwise
 */
record Head(int status, boolean isOld, Map<String, String> headers) {

  private static final int LINES_MAX = 200;
  private static final int INTERIM_MAX = 10;

  /** Passes by what only says that the answer is yet to come. */
  static Head read(Incoming in) throws IOException {
    for (int i = 0; i < INTERIM_MAX; i++) {
      var head = one(in);
      if (head.status == 101) {
        throw new ProtocolException("nobody asked for another protocol");
      }
      if (head.status >= 200) {
        return head;
      }
    }
    throw new ProtocolException("only interim answers");
  }

  private static Head one(Incoming in) throws IOException {
    var line = in.line();
    if (!line.startsWith("HTTP/1.") || line.length() < 12) {
      throw new ProtocolException("no HTTP: " + line.substring(0, Math.min(60, line.length())));
    }
    int status = digit(line, 9) * 100 + digit(line, 10) * 10 + digit(line, 11);
    if (status < 100) {
      throw new ProtocolException("no status: " + line);
    }
    return new Head(status, line.charAt(7) == '0', headers(in));
  }

  private static int digit(String line, int at) throws ProtocolException {
    int digit = line.charAt(at) - '0';
    if (digit < 0 || digit > 9) {
      throw new ProtocolException("no status: " + line);
    }
    return digit;
  }

  private static Map<String, String> headers(Incoming in) throws IOException {
    var headers = new HashMap<String, String>();
    int lines = 0;
    for (var line = in.line(); !line.isEmpty(); line = in.line()) {
      if (++lines > LINES_MAX) {
        throw new ProtocolException("headers without an end");
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        headers.merge(name, line.substring(colon + 1).strip(), (one, two) -> one + "\n" + two);
      }
    }
    return Collections.unmodifiableMap(headers);
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  boolean isChunked() throws ProtocolException {
    var coding = header("transfer-encoding").toLowerCase(Locale.ROOT);
    if (coding.isEmpty() || coding.equals("chunked")) {
      return !coding.isEmpty();
    }
    throw new ProtocolException("nobody asked for " + coding);
  }

  /** Whether the house says that this was the last answer on this connection. */
  boolean isLast() {
    var said = header("connection").toLowerCase(Locale.ROOT);
    return said.contains("close") || (isOld && !said.contains("keep-alive"));
  }
}
