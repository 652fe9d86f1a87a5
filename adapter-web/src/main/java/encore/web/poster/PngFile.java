package encore.web.poster;

import static java.nio.charset.StandardCharsets.US_ASCII;

import encore.application.poster.Poster;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/** Reads the chunks of a PNG, and keeps those that its pixels need. */
final class PngFile {

  private static final byte[] MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int HEADER_LENGTH = 13;
  private static final int LENGTH_TYPE_AND_SUM = 12;

  private final ByteBuffer file;
  private final ByteBuffer parts;

  private PngFile(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    parts = ByteBuffer.allocate(bytes.length);
  }

  static boolean begins(byte[] bytes) {
    return bytes.length >= MAGIC.length
        && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  static Negative read(byte[] bytes) throws Unreadable {
    return new PngFile(bytes).read();
  }

  private Negative read() throws Unreadable {
    parts.put(file.slice(0, MAGIC.length));
    file.position(MAGIC.length);
    var header = chunk("IHDR");
    Unreadable.unless(header.remaining() == HEADER_LENGTH, "a header of another length");
    long width = Integer.toUnsignedLong(header.getInt());
    long height = Integer.toUnsignedLong(header.getInt());
    boolean isDeep = header.get() == Short.SIZE;
    while (!next().equals("IEND")) {
      chunk(next());
    }
    chunk("IEND");
    var kept = Arrays.copyOf(parts.array(), parts.position());
    return new Negative(Poster.Type.PNG, width, height, isDeep, 1, kept);
  }

  /** The name of the chunk that comes next. */
  private String next() throws Unreadable {
    Unreadable.unless(file.remaining() >= LENGTH_TYPE_AND_SUM, "no end");
    var name = new byte[4];
    file.get(file.position() + Integer.BYTES, name);
    return new String(name, US_ASCII);
  }

  private ByteBuffer chunk(String name) throws Unreadable {
    Unreadable.unless(next().equals(name), "no " + name);
    int start = file.position();
    int length = file.getInt(start);
    Unreadable.unless(
        length >= 0 && length <= file.remaining() - LENGTH_TYPE_AND_SUM, "a chunk without end");
    var whole = file.slice(start, length + LENGTH_TYPE_AND_SUM);
    var crc = new CRC32();
    crc.update(whole.slice(Integer.BYTES, Integer.BYTES + length));
    Unreadable.unless((int) crc.getValue() == whole.getInt(length + 8), "a damaged chunk");

    boolean isOptional = Character.isLowerCase(name.charAt(0));
    Unreadable.unless(isOptional || NEEDED.contains(name), "an unknown chunk");
    if (NEEDED.contains(name)) {
      parts.put(whole.duplicate());
    }
    file.position(start + whole.capacity());
    return whole.slice(8, length);
  }
}
