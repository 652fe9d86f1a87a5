package encore.application.poster;

import static encore.domain.shared.Invariant.require;

/**
 * A picture that this house has made itself, out of one that a stranger sent. Its name is what is
 * in it.
 *
 * @param sha256 of the bytes, in hex
 * @param bytes nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent")
public record Poster(String sha256, Type type, int width, int height, byte[] bytes) {

  /** What is stored of one picture; the database has the same limit. */
  public static final int BYTES_MAX = 8 * 1024 * 1024;

  public Poster {
    require(sha256.matches("[0-9a-f]{64}"), "a poster is named after its content");
    require(width > 0 && height > 0, "a poster has a size");
    require(bytes.length > 0 && bytes.length <= BYTES_MAX, "a poster has between 1 B and 8 MiB");
  }

  /** The kinds that the JDK reads and writes. */
  public enum Type {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg");

    private final String mediaType;
    private final String extension;

    Type(String mediaType, String extension) {
      this.mediaType = mediaType;
      this.extension = extension;
    }

    public String mediaType() {
      return mediaType;
    }

    public String extension() {
      return extension;
    }
  }
}
