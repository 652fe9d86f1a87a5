package encore.web.catalog;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.catalog.ConcertListViews.Cursor;
import encore.application.catalog.ConcertListViews.Line;
import encore.application.catalog.Versioned;
import encore.application.shared.Page;
import encore.domain.catalog.Billing;
import encore.domain.catalog.Concert;
import encore.web.BackStage.Crew;
import encore.web.OnStage;
import encore.web.Tokens;
import encore.web.support.Cursors;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class ConcertListControllerTest {

  private static final Cursor BEHIND = new Cursor(NOON, CONCERT.value());

  private final MockMvcTester http;
  private final Crew crew;
  private final List<Asked> asked = new ArrayList<>();

  ConcertListControllerTest(MockMvcTester http, Crew crew) {
    this.http = http;
    this.crew = crew;
  }

  @BeforeEach
  void twoConcerts() {
    var onSale =
        new Line(
            concert(Optional.of("Two hours.")),
            Optional.of("ab12"),
            2,
            Optional.of(FIVE_PAST),
            NOON);
    var announced =
        new Line(concert(Optional.empty()), Optional.empty(), 0, Optional.empty(), NOON);
    crew.concerts =
        (words, after, limit) -> {
          asked.add(new Asked(words, after, limit));
          return new Page<>(
              List.of(onSale, announced),
              after.isPresent() ? Optional.empty() : Optional.of(BEHIND));
        };
  }

  @Test
  void aPageShowsConcertsAlsoWithoutASchedule() {
    var page = get("");

    assertThat(page).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
    assertThat(page)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"items":[
               {"concertId":"ID","version":3,"title":"Winter Tour","artist":"The Larks","venue":"Arena",
                "description":"Two hours.","posterUrl":"/api/concerts/ID/poster?v=ab12","schedules":2,
                "saleOpensAt":"%s","createdAt":"2026-09-01T12:00:00Z"},
               {"concertId":"ID","version":3,"title":"Winter Tour","artist":"The Larks","venue":"Arena",
                "schedules":0,"createdAt":"2026-09-01T12:00:00Z"}],
             "nextCursor":"%s","hasMore":true}
            """
                .formatted(FIVE_PAST, Cursors.write(NOON, CONCERT.value()))
                .replace("ID", CONCERT.value().toString()));
    assertThat(asked).containsExactly(new Asked(Optional.empty(), Optional.empty(), 20));
  }

  @Test
  void aPageLeadsToTheNextWithTheSameWords() {
    var cursor = Cursors.write(NOON, CONCERT.value());

    assertThat(get("?q=%EA%B2%A8%EC%9A%B8%26%25&limit=2"))
        .headers()
        .hasValue(
            "Link",
            "</api/admin/concerts?q=%EA%B2%A8%EC%9A%B8%26%25&limit=2&cursor="
                + cursor
                + ">; rel=\"next\"");
    var last = get("?q=%EA%B2%A8%EC%9A%B8%26%25&limit=2&cursor=" + cursor);

    assertThat(last).doesNotContainHeader("Link");
    assertThat(last).bodyJson().isLenientlyEqualTo("{\"nextCursor\":null,\"hasMore\":false}");
    assertThat(asked)
        .containsExactly(
            new Asked(Optional.of("겨울&%"), Optional.empty(), 2),
            new Asked(Optional.of("겨울&%"), Optional.of(BEHIND), 2));
  }

  @Test
  void wordsHaveUpToAHundredCharacters() {
    assertThat(get("?q=" + "x".repeat(100))).hasStatusOk();
    assertThat(get("?q=x")).hasStatusOk();
    assertRefused(get("?q=" + "x".repeat(101)), "q", "SIZE");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=101, limit, MAX",
    "limit=0, limit, MIN",
    "limit=x, limit, TYPE",
    "q=, q, TEXT",
    "q=%20, q, TEXT",
    "q=a%00, q, TEXT",
    "q=a%1B, q, TEXT"
  })
  void aBadParameterIsNamed(String query, String parameter, String code) {
    assertRefused(get("?" + query), parameter, code);
    assertThat(asked).isEmpty();
  }

  @Test
  void aForgedCursorIsRefused() {
    assertThat(get("?cursor=x")).hasStatus(400).bodyText().contains("INVALID_CURSOR");
  }

  private static void assertRefused(MvcTestResult answer, String parameter, String code) {
    assertThat(answer)
        .hasStatus(400)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"code\":\"VALIDATION_FAILED\",\"errors\":[{\"parameter\":\"%s\",\"code\":\"%s\"}]}"
                .formatted(parameter, code));
  }

  private MvcTestResult get(String query) {
    return http.get()
        .uri(URI.create("/api/admin/concerts" + query))
        .header("Authorization", Tokens.bearerOfAdmin())
        .exchange();
  }

  private static Versioned<Concert> concert(Optional<String> description) {
    var billing = new Billing("Winter Tour", "The Larks", "Arena", description);
    return new Versioned<>(new Concert(CONCERT, billing), 3);
  }

  private record Asked(Optional<String> words, Optional<Cursor> after, int limit) {}
}
