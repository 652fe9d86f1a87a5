package encore.web.poster;

import static java.nio.charset.StandardCharsets.US_ASCII;

import encore.application.poster.Poster;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Reads the segments of a JPEG, and keeps those that its pixels need. */
final class JpegFile {

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int JFIF = 0xE0;
  private static final int ADOBE = 0xEE;
  private static final int COMMENT = 0xFE;

  private final ByteBuffer file;
  private final ByteBuffer parts;
  private int width;
  private int height;
  private int scans;

  private JpegFile(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    parts = ByteBuffer.allocate(bytes.length);
  }

  static boolean begins(byte[] bytes) {
    return bytes.length > 3
        && (bytes[0] & 0xff) == 0xff
        && (bytes[1] & 0xff) == START
        && (bytes[2] & 0xff) == 0xff;
  }

  static Negative read(byte[] bytes) throws Unreadable {
    var jpeg = new JpegFile(bytes);
    jpeg.read();
    var kept = Arrays.copyOf(jpeg.parts.array(), jpeg.parts.position());
    return new Negative(Poster.Type.JPEG, jpeg.width, jpeg.height, false, jpeg.scans, kept);
  }

  private void read() throws Unreadable {
    keep(2);
    int marker = marker();
    while (marker != END) {
      segment(marker);
      marker = marker();
    }
    keep(2);
    Unreadable.unless(width > 0 && height > 0 && scans > 0, "no picture in it");
  }

  /** The next one, which stays; 0xff may be repeated before it. */
  private int marker() throws Unreadable {
    while (at(0) == 0xff && at(1) == 0xff) {
      file.get();
    }
    Unreadable.unless(at(0) == 0xff && at(1) != 0, "no marker where one must be");
    return at(1);
  }

  private void segment(int marker) throws Unreadable {
    int length = 2 + (at(2) << 8 | at(3));
    Unreadable.unless(length >= 4 && length <= file.remaining(), "a segment without end");
    if (isFrame(marker)) {
      frame(marker);
    }
    if (isNeeded(marker, length)) {
      keep(length);
    } else {
      file.position(file.position() + length);
    }
    if (marker == SCAN) {
      scans++;
      pixels();
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** Baseline and progressive; one of them, because a second one could be larger than it said. */
  private void frame(int marker) throws Unreadable {
    Unreadable.unless(marker <= 0xC2 && width == 0, "a kind nobody decodes");
    height = at(5) << 8 | at(6);
    width = at(7) << 8 | at(8);
    Unreadable.unless(width > 0 && height > 0, "no size");
  }

  /** How the colours are meant; nothing else that programs and cameras write into it. */
  private boolean isNeeded(int marker, int length) {
    if (marker == JFIF || marker == ADOBE) {
      var name = marker == JFIF ? "JFIF" : "Adobe";
      return length > 9
          && new String(file.array(), file.position() + 4, name.length(), US_ASCII).equals(name);
    }
    boolean isOfAnApplication = marker > JFIF && marker <= 0xEF;
    return !isOfAnApplication && marker != COMMENT;
  }

  /** Up to the next marker that is neither a stuffed byte nor a restart. */
  private void pixels() throws Unreadable {
    int length = 0;
    while (at(length) != 0xff
        || at(length + 1) == 0
        || (at(length + 1) >= 0xD0 && at(length + 1) <= 0xD7)) {
      length++;
    }
    keep(length);
  }

  private int at(int offset) throws Unreadable {
    Unreadable.unless(offset < file.remaining(), "no end");
    return file.get(file.position() + offset) & 0xff;
  }

  private void keep(int length) {
    parts.put(file.slice(file.position(), length));
    file.position(file.position() + length);
  }
}
