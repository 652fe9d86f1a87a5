package encore.loadtest.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;

/** An answer, as it comes in. */
final class Reading {

  private static final int BODY_MAX = 64 * 1024 * 1024;
  private static final byte[] NOTHING = {};

  private final Incoming in;
  private boolean isLast;

  Reading(Incoming in) {
    this.in = in;
  }

  Response response(String method) throws IOException {
    var head = Head.read(in);
    isLast = head.isLast();
    boolean isBare = method.equals("HEAD") || head.status() == 204 || head.status() == 304;
    var body = isBare ? NOTHING : body(head);
    return new Response(head.status(), head.headers(), new String(body, StandardCharsets.UTF_8));
  }

  /** Whether nothing more comes on this connection. */
  boolean isLast() {
    return isLast;
  }

  private byte[] body(Head head) throws IOException {
    var length = head.header("content-length");
    if (head.isChunked()) {
      // Two lengths are one too many: whoever is between us may have believed the other.
      isLast |= !length.isEmpty();
      return chunks();
    }
    if (!length.isEmpty()) {
      return exactly(number(length, 10));
    }
    isLast = true;
    return rest();
  }

  private byte[] chunks() throws IOException {
    var all = new ByteArrayOutputStream();
    for (int size = chunk(in); size > 0; size = chunk(in)) {
      all.writeBytes(exactly(size));
      endOfChunk(in);
      checked(all.size());
    }
    while (!in.line().isEmpty()) {
      // What trails behind the last chunk says nothing to us.
    }
    return all.toByteArray();
  }

  /** The size of the next chunk, 0 for the end. */
  static int chunk(Incoming in) throws IOException {
    var line = in.line();
    int extension = line.indexOf(';');
    return number(extension < 0 ? line : line.substring(0, extension), 16);
  }

  static void endOfChunk(Incoming in) throws IOException {
    if (!in.line().isEmpty()) {
      throw new ProtocolException("a chunk is longer than it says");
    }
  }

  private static int number(String text, int radix) throws ProtocolException {
    try {
      int number = Integer.parseInt(text.strip(), radix);
      if (number >= 0) {
        return checked(number);
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new ProtocolException("no length: " + text);
  }

  private static int checked(int size) throws ProtocolException {
    if (size > BODY_MAX) {
      throw new ProtocolException("a body of more than " + BODY_MAX + " bytes");
    }
    return size;
  }

  private byte[] exactly(int length) throws IOException {
    var bytes = new byte[length];
    in.exactly(bytes);
    return bytes;
  }

  /** Without a length the end is when the house hangs up. */
  private byte[] rest() throws IOException {
    var all = new ByteArrayOutputStream();
    try {
      while (true) {
        all.write(in.read());
        checked(all.size());
      }
    } catch (Wire.HungUp | Wire.Halfway _) {
      return all.toByteArray();
    }
  }
}
