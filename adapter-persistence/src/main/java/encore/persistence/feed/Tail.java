package encore.persistence.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * The end of a file that somebody may have been killed over: what was torn is cut off, and whose
 * lines are the last ones is read.
 */
final class Tail {

  private static final int CHUNK = 64 * 1024;

  private Tail() {}

  /** Cuts off what no line end follows; where the file ends then. */
  static long cut(FileChannel file) throws IOException {
    long end = file.size();
    while (end > 0) {
      int length = (int) Math.min(CHUNK, end);
      var chunk = bytes(file, end - length, length);
      for (int i = length - 1; i >= 0; i--) {
        if (chunk[i] == '\n') {
          return truncated(file, end - length + i + 1);
        }
      }
      end -= length;
    }
    return truncated(file, 0);
  }

  private static long truncated(FileChannel file, long end) throws IOException {
    if (file.size() > end) {
      file.truncate(end);
      file.force(true);
    }
    return end;
  }

  /** As many of the last lines as are remembered, oldest first. */
  static Recent ids(FileChannel file, long end, int max) throws IOException {
    long from = startOf(file, end, max);
    var recent = new Recent(max);
    var rest = new StringBuilder();
    for (long at = from; at < end; at += CHUNK) {
      // Of a line only its first, plain characters are looked at.
      rest.append(
          new String(
              bytes(file, at, (int) Math.min(CHUNK, end - at)), StandardCharsets.ISO_8859_1));
      int begin = 0;
      for (int stop = rest.indexOf("\n"); stop >= 0; stop = rest.indexOf("\n", begin)) {
        CloudEventLine.id(rest.substring(begin, stop)).ifPresent(recent::add);
        begin = stop + 1;
      }
      rest.delete(0, begin);
    }
    return recent;
  }

  /** Where the last {@code max} lines begin. */
  private static long startOf(FileChannel file, long end, int max) throws IOException {
    int ends = 0;
    for (long at = end; at > 0; at -= CHUNK) {
      int length = (int) Math.min(CHUNK, at);
      var chunk = bytes(file, at - length, length);
      for (int i = length - 1; i >= 0; i--) {
        // The end of the last line before them is one more.
        if (chunk[i] == '\n' && ++ends > max) {
          return at - length + i + 1;
        }
      }
    }
    return 0;
  }

  private static byte[] bytes(FileChannel file, long at, int length) throws IOException {
    var buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, at + buffer.position()) < 0) {
        throw new IOException("the file became shorter while it was read");
      }
    }
    return buffer.array();
  }
}
