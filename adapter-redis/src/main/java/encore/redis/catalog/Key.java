package encore.redis.catalog;

/** A question to one generation of the catalogue. */
record Key(long generation, String question) {

  /** The number in front is of the form of the answers: raise it when their records change. */
  String text() {
    return "1:" + generation + ":" + question;
  }
}
