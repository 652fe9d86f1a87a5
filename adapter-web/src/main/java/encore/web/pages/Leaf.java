package encore.web.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.MediaType;

/** One file of the pages, as it is sent: packed once, at the start. */
final class Leaf {

  private static final Map<String, MediaType> TYPES =
      Map.of(
          "html", text("html"),
          "css", text("css"),
          "js", text("javascript"),
          "svg", MediaType.valueOf("image/svg+xml"));

  private final MediaType type;
  private final byte[] plain;
  private final byte[] packed;

  private Leaf(MediaType type, byte[] plain) {
    this.type = type;
    this.plain = plain;
    this.packed = packed(plain);
  }

  /** Nothing when it is not for browsers, such as a licence. */
  static Optional<Leaf> of(String name, String content) {
    var ending = name.substring(name.lastIndexOf('.') + 1);
    return Optional.ofNullable(TYPES.get(ending))
        .map(type -> new Leaf(type, content.getBytes(StandardCharsets.UTF_8)));
  }

  MediaType type() {
    return type;
  }

  /** Not to be written to: all answers share it. */
  byte[] plain() {
    return plain;
  }

  byte[] packed() {
    return packed;
  }

  String text() {
    return new String(plain, StandardCharsets.UTF_8);
  }

  private static MediaType text(String subtype) {
    return new MediaType("text", subtype, StandardCharsets.UTF_8);
  }

  private static byte[] packed(byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new Tight(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /** Once for all readers: it may take its time. */
  private static final class Tight extends GZIPOutputStream {
    Tight(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
