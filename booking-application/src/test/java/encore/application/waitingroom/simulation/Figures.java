package encore.application.waitingroom.simulation;

import java.util.Locale;

/** Numbers and spans of the virtual clock as people write them, the same on every machine. */
final class Figures {

  private Figures() {}

  static String hours(long millis) {
    long seconds = Math.round(millis / 1_000.0);
    return "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
  }

  static String brief(long millis) {
    return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
  }

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String tenths(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
