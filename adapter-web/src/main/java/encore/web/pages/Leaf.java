package encore.web.pages;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;

/** One file of the pages, as it is sent: packed once, when it is first asked for so. */
final class Leaf {

  private static final Map<String, MediaType> TYPES =
      Map.of(
          "html", text("html"),
          "css", text("css"),
          "js", text("javascript"),
          "svg", MediaType.valueOf("image/svg+xml"));

  private final MediaType type;
  private final byte[] plain;
  private final Map<Packing, byte[]> packed = new ConcurrentHashMap<>();

  private Leaf(MediaType type, byte[] plain) {
    this.type = type;
    this.plain = plain;
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

  byte[] packed(Packing packing) {
    return packed.computeIfAbsent(packing, how -> how.pack(plain));
  }

  String text() {
    return new String(plain, StandardCharsets.UTF_8);
  }

  private static MediaType text(String subtype) {
    return new MediaType("text", subtype, StandardCharsets.UTF_8);
  }
}
