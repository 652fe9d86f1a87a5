package encore.loadtest.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What comes in, until a moment: a house that sends one byte a second is late all the same. */
final class Incoming {

  private static final int LINE_MAX = 16 * 1024;

  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer;
  private int at;
  private int end;
  private long deadline;
  private boolean isSilent = true;

  Incoming(Socket socket, int size) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.buffer = new byte[size];
  }

  /** From now on something new is awaited, until then. */
  void await(long deadlineNanos) {
    deadline = deadlineNanos;
    isSilent = true;
  }

  /** Whether something is here that nobody has read. */
  boolean hasMore() {
    return at < end;
  }

  int read() throws IOException {
    if (at == end) {
      fill();
    }
    return buffer[at++] & 0xff;
  }

  /** Without its end. */
  String line() throws IOException {
    int eol = find();
    if (eol >= 0) {
      return taken(eol);
    }
    var line = new StringBuilder(2 * (end - at));
    do {
      line.append(latin(at, end));
      at = end;
      if (line.length() > LINE_MAX) {
        throw new ProtocolException("a line without an end");
      }
      fill();
      eol = find();
    } while (eol < 0);
    line.append(latin(at, eol));
    at = eol + 1;
    int last = line.length() - 1;
    return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
  }

  private int find() {
    for (int i = at; i < end; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private String taken(int eol) {
    int last = eol > at && buffer[eol - 1] == '\r' ? eol - 1 : eol;
    var line = latin(at, last);
    at = eol + 1;
    return line;
  }

  private String latin(int from, int to) {
    return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
  }

  void exactly(byte[] into) throws IOException {
    int done = 0;
    while (done < into.length) {
      if (at == end) {
        fill();
      }
      int part = Math.min(end - at, into.length - done);
      System.arraycopy(buffer, at, into, done, part);
      at += part;
      done += part;
    }
  }

  private void fill() throws IOException {
    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    if (left <= 0) {
      throw new SocketTimeoutException("no answer in time");
    }
    socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
    int read = received();
    if (read < 0) {
      throw isSilent ? new Wire.HungUp("the house hung up") : new Wire.Halfway();
    }
    isSilent = false;
    at = 0;
    end = read;
  }

  private int received() throws IOException {
    try {
      return in.read(buffer);
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (SocketException e) {
      throw isSilent ? new Wire.HungUp(e.toString()) : e;
    }
  }
}
