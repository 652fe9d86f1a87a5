package encore.web.constraint;

/** What both kinds of text ask. */
final class Letters {

  private Letters() {}

  /** The database asks the same: a space is a space, whether or not a line may break there. */
  static boolean canBeSeen(String text) {
    return text.codePoints()
        .anyMatch(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter));
  }
}
