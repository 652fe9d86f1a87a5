package encore.redis.catalog;

/** What is called how in Redis, for the instances of one database. */
record Names(String namespace) {

  String generation() {
    return of("generation");
  }

  String channel() {
    return of("changes");
  }

  String copy(Key key) {
    return of("copy") + ":" + key.text();
  }

  private String of(String what) {
    return namespace + ":catalog:" + what;
  }
}
