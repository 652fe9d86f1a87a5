package encore.bootstrap.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.stream.Stream;

/** How somebody looks at the pages: on what, in which light and language. */
record Look(int width, boolean isDark, boolean isKorean, boolean isMoving) {

  private static final int WIDE = 1440;
  private static final int NARROW = 360;

  /** A desk, by day, in English; nothing moves. */
  static Look usual() {
    return new Look(WIDE, false, false, false);
  }

  /** A small phone. */
  Look narrow() {
    return new Look(NARROW, isDark, isKorean, isMoving);
  }

  Look dark() {
    return new Look(width, true, isKorean, isMoving);
  }

  Look korean() {
    return new Look(width, isDark, true, isMoving);
  }

  /** Without the wish for reduced motion. */
  Look moving() {
    return new Look(width, isDark, isKorean, true);
  }

  /** Nothing of it is the same. */
  Look opposite() {
    return new Look(isWide() ? NARROW : WIDE, !isDark, !isKorean, isMoving);
  }

  int height() {
    return isWide() ? 900 : 740;
  }

  boolean isWide() {
    return width == WIDE;
  }

  /** Each width, light and language with each other. */
  static List<Look> all() {
    return Stream.of(usual(), usual().narrow())
        .flatMap(look -> Stream.of(look, look.dark()))
        .flatMap(look -> Stream.of(look, look.korean()))
        .toList();
  }

  /** Fewer, in which any two of width, light and language still meet. */
  static List<Look> some() {
    return List.of(
        usual(), usual().dark().korean(), usual().narrow().korean(), usual().narrow().dark());
  }

  NewContextOptions options() {
    return new NewContextOptions()
        .setViewportSize(width, height())
        .setColorScheme(isDark ? ColorScheme.DARK : ColorScheme.LIGHT)
        .setReducedMotion(isMoving ? ReducedMotion.NO_PREFERENCE : ReducedMotion.REDUCE)
        .setLocale(isKorean ? "ko-KR" : "en-GB")
        .setTimezoneId("Asia/Seoul");
  }

  /** As it stands in the name of a picture: 360-dark-ko. */
  @Override
  public String toString() {
    return "%d-%s-%s".formatted(width, isDark ? "dark" : "light", isKorean ? "ko" : "en");
  }
}
