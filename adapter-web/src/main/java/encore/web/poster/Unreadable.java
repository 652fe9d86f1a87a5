package encore.web.poster;

/** A picture that is broken, cut short, or of a kind that nobody here decodes. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  Unreadable(String why) {
    super(why);
  }

  Unreadable(String why, Throwable cause) {
    super(why, cause);
  }

  static void unless(boolean readable, String why) throws Unreadable {
    if (!readable) {
      throw new Unreadable(why);
    }
  }
}
