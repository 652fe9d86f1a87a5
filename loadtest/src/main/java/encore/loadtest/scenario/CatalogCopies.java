package encore.loadtest.scenario;

import encore.loadtest.wire.Request;

/** How often the house was asked for something of its catalogue, by its own meters. */
record CatalogCopies(double asked, double missed) {

  private static final String METER = "encore_catalog_cache_total{";

  /** Nothing, where the meters are not to be seen. */
  static CatalogCopies of(BackOffice office) throws InterruptedException {
    var response = office.asked(Request.get("/actuator/prometheus").with("Accept", "text/plain"));
    double asked = 0;
    double missed = 0;
    for (var line : response.isFine() ? response.body().split("\n") : new String[0]) {
      if (line.startsWith(METER)) {
        double count = Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
        asked += count;
        missed += line.contains("level=\"miss\"") ? count : 0;
      }
    }
    return new CatalogCopies(asked, missed);
  }

  double hitsSince(CatalogCopies before) {
    return 1 - (missed - before.missed) / (asked - before.asked);
  }
}
