package encore.loadtest.proof;

/** The command line cannot be understood; the message is one line. */
final class Misuse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Misuse(String message) {
    super(message);
  }
}
