package encore.redis.seatmap;

/** What is called how in Redis, for the instances of one database. */
record Keys(String namespace) {

  String channel() {
    return namespace + ":seat-map:written";
  }
}
