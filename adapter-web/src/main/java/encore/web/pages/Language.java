package encore.web.pages;

/** Of the pages. */
enum Language {
  EN("en", 1),
  KO("ko", 2);

  private final String tag;
  private final int place;

  Language(String tag, int place) {
    this.tag = tag;
    this.place = place;
  }

  String tag() {
    return tag;
  }

  /** In each pair of texts, counted from 1. */
  int place() {
    return place;
  }
}
