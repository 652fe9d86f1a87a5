package encore.web.poster;

import encore.application.poster.Poster;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes a poster of what a stranger sent, or refuses it. In this order, because each step may only
 * trust what the one before has shown: the type by the first bytes, the size by the header, then
 * the pixels. The poster is written anew from those and from nothing else.
 */
final class Studio {
  private Studio() {}

  static Poster make(byte[] sent, Poster.Type declared) throws IOException {
    boolean isWhatItSays =
        switch (declared) {
          case PNG -> PngFile.begins(sent);
          case JPEG -> JpegFile.begins(sent);
        };
    if (!isWhatItSays) {
      throw Refusal.of(Problem.UNSUPPORTED_MEDIA_TYPE)
          .saying("image")
          .header("Accept", "image/png, image/jpeg");
    }
    try {
      return make(negative(sent, declared));
    } catch (Unreadable _) {
      throw Refusal.of(Problem.IMAGE_UNREADABLE);
    }
  }

  private static Negative negative(byte[] sent, Poster.Type type) throws Unreadable {
    var negative =
        switch (type) {
          case PNG -> PngFile.read(sent);
          case JPEG -> JpegFile.read(sent);
        };
    Limits.check(negative);
    return negative;
  }

  private static Poster make(Negative negative) throws Unreadable, IOException {
    var image = Darkroom.decode(negative);
    var bytes = Darkroom.encode(image, negative.type());
    if (bytes.length > Poster.BYTES_MAX) {
      throw Refusal.of(Problem.PAYLOAD_TOO_LARGE, Integer.toString(Poster.BYTES_MAX))
          .with("maxBytes", Poster.BYTES_MAX);
    }
    return new Poster(sha256(bytes), negative.type(), image.getWidth(), image.getHeight(), bytes);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
