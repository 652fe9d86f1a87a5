package encore.web.poster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures good and bad, made by hand. */
final class Pictures {
  private Pictures() {}

  static final String GPS = "GPS 37.5665N 126.9780E";

  static byte[] png(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    paint(image);
    return write(image, "png");
  }

  static byte[] jpeg(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    paint(image);
    return write(image, "jpeg");
  }

  /** Its APP1, where cameras write where they were. */
  static byte[] jpegWithExif() {
    var text = ("Exif\0\0" + GPS).getBytes(ISO_8859_1);
    var segment =
        ByteBuffer.allocate(4 + text.length)
            .putShort((short) 0xFFE1)
            .putShort((short) (2 + text.length))
            .put(text);
    return insert(jpeg(40, 30), 2, segment.array());
  }

  static byte[] pngWithText() {
    return insert(png(40, 30), 33, chunk("tEXt", ("Comment\0" + GPS).getBytes(ISO_8859_1)));
  }

  /** A header that promises much, and hardly anything behind it. */
  static byte[] pngThatSaysItIs(int width, int height) {
    var file = png(16, 16);
    var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(file, 24, 5);
    var bytes = file.clone();
    var chunk = chunk("IHDR", header.array());
    System.arraycopy(chunk, 0, bytes, 8, chunk.length);
    return bytes;
  }

  /** A comment that is a hundred megabytes, packed a thousandfold. */
  static byte[] pngWithAPackedBomb() {
    return insert(png(40, 30), 33, chunk("zTXt", join("Comment\0\0", zeros(100 * 1024 * 1024))));
  }

  /** Pixels for a picture a thousand times as large as the header says. */
  static byte[] pngWithTooManyPixels() {
    var file = png(16, 16);
    var start = Arrays.copyOf(file, 33);
    var out = new ByteArrayOutputStream();
    out.writeBytes(start);
    out.writeBytes(chunk("IDAT", zeros(64 * 1024 * 1024)));
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  static byte[] insert(byte[] file, int at, byte[] more) {
    return ByteBuffer.allocate(file.length + more.length)
        .put(file, 0, at)
        .put(more)
        .put(file, at, file.length - at)
        .array();
  }

  static byte[] chunk(String name, byte[] data) {
    var crc = new CRC32();
    crc.update(name.getBytes(ISO_8859_1));
    crc.update(data);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(name.getBytes(ISO_8859_1))
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] zeros(int length) {
    var deflater = new Deflater(9);
    deflater.setInput(new byte[length]);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    var some = new byte[64 * 1024];
    while (!deflater.finished()) {
      out.write(some, 0, deflater.deflate(some));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] join(String head, byte[] tail) {
    return insert(tail, 0, head.getBytes(ISO_8859_1));
  }

  private static void paint(BufferedImage image) {
    var paper = image.createGraphics();
    paper.setColor(Color.ORANGE);
    paper.fillOval(0, 0, image.getWidth(), image.getHeight());
    paper.setColor(Color.BLUE);
    paper.fillRect(0, 0, image.getWidth() / 4, image.getHeight() / 4);
    paper.dispose();
  }

  private static byte[] write(BufferedImage image, String format) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
