package encore.application.ranking;

/** The hour that runs, and so many whole ones before it: never less than it says. */
public enum Window {
  HOUR("1h", 1),
  DAY("24h", 24),
  THREE_DAYS("3d", 3 * 24),
  WEEK("7d", 7 * 24);

  private final String code;
  private final int hours;

  Window(String code, int hours) {
    this.code = code;
    this.hours = hours;
  }

  public String code() {
    return code;
  }

  public int hours() {
    return hours;
  }

  public static Window of(String code) {
    for (var window : values()) {
      if (window.code.equals(code)) {
        return window;
      }
    }
    throw new IllegalArgumentException("no window " + code);
  }
}
