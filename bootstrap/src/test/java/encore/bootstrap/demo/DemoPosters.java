package encore.bootstrap.demo;

import encore.application.poster.Poster;
import encore.application.poster.PutUpPoster;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A poster for each concert of the demo, drawn and not brought along. */
record DemoPosters(Database database, PutUpPoster putUpPoster) {

  private static final Map<String, Scenery> SCENES =
      Map.of(
          DemoCatalog.ON_SALE,
          Scenery.BLUE_HOUR,
          "First Light",
          Scenery.SUNRISE,
          "One Night Only",
          Scenery.CRANES);

  private record Bare(UUID concert, String title) {}

  /** Only where none hangs, and only for the demo's own. */
  void hangOnce() {
    for (var bare : bare()) {
      var scenery = SCENES.get(bare.title());
      if (scenery != null) {
        hang(bare, scenery.poster());
      }
    }
  }

  private void hang(Bare bare, Poster poster) {
    putUpPoster.putUp(
        new PutUpPoster.Command(
            new UserId(UUID.randomUUID()), new ConcertId(bare.concert()), poster));
  }

  private List<Bare> bare() {
    return database
        .sql()
        .sql("SELECT id, title FROM concert WHERE poster_sha256 IS NULL ORDER BY id")
        .query((row, _) -> new Bare(row.getObject("id", UUID.class), row.getString("title")))
        .list();
  }
}
