package encore.web.poster;

import encore.web.problem.Problem;
import encore.web.problem.Refusal;

/** How large a picture may be, asked of its header: decoded, 5 MB can be many gigabytes. */
final class Limits {

  static final int BYTES_MAX = 5 * 1024 * 1024;
  private static final int SIDE_MIN = 16;
  private static final int SIDE_MAX = 6_000;
  private static final int PIXELS_MAX = 16_000_000;

  /** A progressive JPEG may repeat itself, and each time costs as much as the whole picture. */
  private static final int SCANS_MAX = 64;

  private Limits() {}

  static void check(Negative picture) throws Unreadable {
    Unreadable.unless(picture.scans() <= SCANS_MAX, "too many scans");
    int pixelsMax = picture.isDeep() ? PIXELS_MAX / 2 : PIXELS_MAX;
    boolean isFine =
        isFine(picture.width())
            && isFine(picture.height())
            && picture.width() * picture.height() <= pixelsMax;
    if (!isFine) {
      throw refusal(picture, pixelsMax);
    }
  }

  private static boolean isFine(long side) {
    return side >= SIDE_MIN && side <= SIDE_MAX;
  }

  private static Refusal refusal(Negative picture, int pixelsMax) {
    return Refusal.of(
            Problem.IMAGE_SIZE_REFUSED,
            Long.toString(picture.width()),
            Long.toString(picture.height()),
            Integer.toString(SIDE_MIN),
            Integer.toString(SIDE_MAX),
            Integer.toString(pixelsMax))
        .with("width", picture.width())
        .with("height", picture.height())
        .with("sideMin", SIDE_MIN)
        .with("sideMax", SIDE_MAX)
        .with("pixelsMax", pixelsMax);
  }
}
