package encore.bootstrap;

/** Two settings that are fine each, but not together. */
final class SettingsClash extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String mend;

  SettingsClash(String what, String mend) {
    super(what);
    this.mend = mend;
  }

  String mend() {
    return mend;
  }
}
