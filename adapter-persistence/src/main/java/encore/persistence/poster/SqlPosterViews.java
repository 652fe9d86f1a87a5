package encore.persistence.poster;

import encore.application.poster.Poster;
import encore.application.poster.PosterViews;
import encore.domain.catalog.ConcertId;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

final class SqlPosterViews implements PosterViews {

  private static final String NAME_AT =
      "SELECT poster_sha256 FROM concert WHERE id = :concert AND poster_sha256 IS NOT NULL";

  private static final String NAMED =
      "SELECT sha256, media_type, width, height, bytes FROM poster WHERE sha256 = :sha256";

  private final Database database;

  SqlPosterViews(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> nameAt(ConcertId concert) {
    return database.read(() ->
        database
            .sql()
            .sql(NAME_AT)
            .param("concert", concert.value())
            .query(String.class)
            .optional());
  }

  @Override
  public Optional<Poster> named(String sha256) {
    return database.read(() ->
        database.sql().sql(NAMED).param("sha256", sha256).query(SqlPosterViews::poster).optional());
  }

  private static Poster poster(ResultSet row, int number) throws SQLException {
    return new Poster(
        row.getString("sha256"),
        type(row.getString("media_type")),
        row.getInt("width"),
        row.getInt("height"),
        row.getBytes("bytes"));
  }

  private static Poster.Type type(String mediaType) {
    return Stream.of(Poster.Type.values())
        .filter(type -> type.mediaType().equals(mediaType))
        .findAny()
        .orElseThrow();
  }
}
