package encore.persistence.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.poster.Poster;
import encore.application.poster.Posters.Change;
import encore.domain.catalog.ConcertId;
import encore.persistence.support.TestDatabase;
import encore.testing.Race;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcPostersIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final JdbcPosters posters = new JdbcPosters(DATABASE.database());
  private final SqlPosterViews views = new SqlPosterViews(DATABASE.database());

  @Test
  void aPosterIsSeenAsItWasPutUpAndNotWhenItIsTakenDown() {
    var concert = concert();
    var poster = poster("sunset");

    assertThat(posters.putUp(concert, poster)).isEqualTo(Change.DONE);
    assertThat(views.nameAt(concert)).contains(poster.sha256());
    assertThat(views.named(poster.sha256()).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(poster);

    assertThat(posters.takeDown(concert)).isEqualTo(Change.DONE);
    assertThat(views.nameAt(concert)).isEmpty();
    assertThat(views.named(poster.sha256())).isEmpty();
  }

  @Test
  void doingItAgainChangesNothing() {
    var concert = concert();

    assertThat(posters.takeDown(concert)).isEqualTo(Change.NOTHING_TO_DO);
    posters.putUp(concert, poster("moon"));
    assertThat(posters.putUp(concert, poster("moon"))).isEqualTo(Change.NOTHING_TO_DO);
    assertThat(views.named(poster("moon").sha256())).isPresent();
  }

  @Test
  void thereIsNoConcertOfThatName() {
    var nowhere = new ConcertId(UUID.randomUUID());

    assertThat(posters.putUp(nowhere, poster("lost"))).isEqualTo(Change.NO_SUCH_CONCERT);
    assertThat(posters.takeDown(nowhere)).isEqualTo(Change.NO_SUCH_CONCERT);
    assertThat(views.named(poster("lost").sha256())).isEmpty();
  }

  @Test
  void aPictureThatTwoConcertsShareIsKeptOnceAndForTheLastOfThem() {
    var one = concert();
    var two = concert();
    var shared = poster("shared");
    posters.putUp(one, shared);
    posters.putUp(two, shared);

    posters.putUp(one, poster("new"));
    assertThat(views.named(shared.sha256())).isPresent();
    posters.takeDown(two);
    assertThat(views.named(shared.sha256())).isEmpty();
  }

  /** Each throws away what another is about to hang. */
  @Test
  void whoThrowsAPictureAwayDoesNotMissWhoHangsIt() throws Exception {
    var concerts = List.of(concert(), concert(), concert());

    var changes =
        Race.race(
            30,
            i ->
                () -> {
                  var concert = concerts.get(i % concerts.size());
                  return i % 4 == 3
                      ? posters.takeDown(concert)
                      : posters.putUp(concert, poster("race" + i % 2));
                });

    assertThat(changes).doesNotContain(Change.NO_SUCH_CONCERT);
    for (var concert : concerts) {
      views.nameAt(concert).ifPresent(name -> assertThat(views.named(name)).as(name).isPresent());
    }
  }

  @Test
  void thePictureOfAConcertThatIsGoneIsThrownAwayWithTheNextChange() {
    var concert = concert();
    posters.putUp(concert, poster("orphan"));
    ask("DELETE FROM concert WHERE id = '%s'".formatted(concert.value()));

    posters.putUp(concert(), poster("other"));
    assertThat(views.named(poster("orphan").sha256())).isEmpty();
  }

  @Test
  void theDatabaseKeepsNoPictureUnderAnotherName() {
    assertThatThrownBy(() ->
            ask(
                """
                INSERT INTO poster (sha256, media_type, width, height, bytes)
                VALUES (repeat('0', 64), 'image/png', 1, 1, 'other')
                """))
        .hasMessageContaining("poster_is_named_after_its_content");
  }

  private static void ask(String sql) {
    DATABASE.database().sql().sql(sql).update();
  }

  private static ConcertId concert() {
    return new ConcertId(
        DATABASE
            .database()
            .sql()
            .sql("INSERT INTO concert (title, artist, venue) VALUES ('T', 'A', 'V') RETURNING id")
            .query(UUID.class)
            .single());
  }

  private static Poster poster(String picture) {
    var bytes = picture.getBytes(StandardCharsets.UTF_8);
    try {
      var sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new Poster(sha256, Poster.Type.PNG, 40, 30, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
