package encore.persistence.poster;

import encore.application.poster.Poster;
import encore.application.poster.Posters;
import encore.domain.catalog.ConcertId;
import encore.persistence.support.Database;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JdbcPosters implements Posters {

  // One change of posters at a time in the whole house: two concerts may share a picture, and who
  // throws it away must not miss somebody who is about to hang it. Changes are rare, reads take no
  // part in it. A lock of a table would also wait for autovacuum.
  private static final String ONE_AT_A_TIME =
      "SELECT pg_advisory_xact_lock(hashtextextended('encore.poster', 0))";

  private static final String NOW_AT =
      "SELECT coalesce(poster_sha256, '') FROM concert WHERE id = :concert FOR NO KEY UPDATE";

  private static final String KEEP =
      """
      INSERT INTO poster (sha256, media_type, width, height, bytes)
      VALUES (:sha256, :type, :width, :height, :bytes)
      ON CONFLICT (sha256) DO NOTHING
      """;

  private static final String HANG =
      "UPDATE concert SET poster_sha256 = :sha256 WHERE id = :concert";

  // All of them, not just the one that was taken down: concerts go, too, and leave theirs behind.
  private static final String THROW_AWAY =
      """
      DELETE FROM poster p
       WHERE NOT EXISTS (SELECT FROM concert c WHERE c.poster_sha256 = p.sha256)
      """;

  private final Database database;

  JdbcPosters(Database database) {
    this.database = database;
  }

  @Override
  public Change putUp(ConcertId concert, Poster poster) {
    return database.inOne(() -> {
      var before = lock(concert);
      if (before.isEmpty()) {
        return Change.NO_SUCH_CONCERT;
      }
      if (before.get().equals(poster.sha256())) {
        return Change.NOTHING_TO_DO;
      }
      keep(poster);
      hang(concert, poster.sha256());
      return Change.DONE;
    });
  }

  @Override
  public Change takeDown(ConcertId concert) {
    return database.inOne(() -> {
      var before = lock(concert);
      if (before.isEmpty()) {
        return Change.NO_SUCH_CONCERT;
      }
      if (before.get().isEmpty()) {
        return Change.NOTHING_TO_DO;
      }
      hang(concert, null);
      return Change.DONE;
    });
  }

  /** What hangs there, which may be nothing; no answer when there is no such concert. */
  private Optional<String> lock(ConcertId concert) {
    database.sql().sql(ONE_AT_A_TIME).query((_, _) -> true).single();
    return database
        .sql()
        .sql(NOW_AT)
        .param("concert", concert.value())
        .query(String.class)
        .optional();
  }

  private void keep(Poster poster) {
    database
        .sql()
        .sql(KEEP)
        .param("sha256", poster.sha256())
        .param("type", poster.type().mediaType())
        .param("width", poster.width())
        .param("height", poster.height())
        .param("bytes", poster.bytes())
        .update();
  }

  private void hang(ConcertId concert, @Nullable String sha256) {
    database.sql().sql(HANG).param("sha256", sha256).param("concert", concert.value()).update();
    database.sql().sql(THROW_AWAY).update();
  }
}
