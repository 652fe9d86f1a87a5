package encore.web.ranking;

import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.ranking.BookedSales.Cursor;
import encore.application.ranking.ItemKind;
import encore.application.ranking.RankingViews.Board;
import encore.application.ranking.RankingViews.Place;
import encore.application.ranking.RebuildRanking;
import encore.application.ranking.RebuildRanking.Command;
import encore.web.NewsStage.Heralds;
import encore.web.OnStage;
import encore.web.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class RankingControllerTest {

  private static final List<Place> PLACES =
      List.of(
          new Place(new UUID(0, 1), "A night", "A band", 12),
          new Place(new UUID(0, 2), "B", "Two", 3));

  private final MockMvcTester http;
  private final Heralds heralds;
  private final List<Command> asked = new ArrayList<>();

  RankingControllerTest(MockMvcTester http, Heralds heralds) {
    this.http = http;
    this.heralds = heralds;
  }

  @BeforeEach
  void twoAreRanked() {
    heralds.board = new Board(NOON, FIVE_PAST, PLACES);
    heralds.rebuild =
        command -> {
          asked.add(command);
          return new RebuildRanking.Outcome(
              20, 3, 2, 1, Optional.of(new Cursor(ItemKind.PRODUCT, NOON, new UUID(0, 7))));
        };
  }

  @Test
  void everybodySeesTheBestFirst() {
    assertThat(http.get().uri("/api/rankings/concerts?window=7d&limit=1"))
        .hasStatusOk()
        .hasHeader("Cache-Control", "max-age=1, public")
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"items":[{"rank":1,"concertId":"00000000-0000-0000-0000-000000000001","title":"A night",
              "artist":"A band","score":12}],
             "window":"7d","since":"2026-09-01T12:00:00Z","asOf":"2026-09-01T12:05:00Z"}
            """);
  }

  @Test
  void whoHasSeenItHearsThatNothingChanged() {
    var tag = http.get().uri("/api/rankings/concerts").exchange().getResponse().getHeader("ETag");
    heralds.board = new Board(NOON, FIVE_PAST.plusSeconds(1), PLACES);
    assertThat(http.get().uri("/api/rankings/concerts").header("If-None-Match", tag))
        .hasStatus(304);

    heralds.board = new Board(NOON, FIVE_PAST, PLACES.subList(1, 2));
    assertThat(http.get().uri("/api/rankings/concerts").header("If-None-Match", tag)).hasStatusOk();
  }

  @Test
  void anotherWindowIsRefusedWithTheNamesOfThose() {
    assertThat(http.get().uri("/api/rankings/concerts?window=2h"))
        .hasStatus(400)
        .bodyText()
        .contains("VALIDATION_FAILED", "1h, 24h, 3d, 7d");
    assertThat(http.get().uri("/api/rankings/concerts?limit=101")).hasStatus(400);
  }

  @Test
  void aRebuildIsForAdministratorsWhoSayWhetherTheyOnlyTry() {
    assertThat(rebuild("{\"dryRun\":true}", Tokens.bearerOfAdmin()))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"dryRun":true,"bookings":20,"changed":3,"gone":2,"hours":1,"isComplete":false}
            """);
    assertThat(rebuild("{}", Tokens.bearerOfAdmin())).hasStatus(400);
    assertThat(rebuild("{\"dryRun\":true,\"cursor\":\"x\"}", Tokens.bearerOfAdmin()))
        .hasStatus(400)
        .bodyText()
        .contains("INVALID_CURSOR");
    assertThat(rebuild("{\"dryRun\":true}", Tokens.bearer())).hasStatus(403);
    assertThat(asked).hasSize(1);
  }

  @Test
  void itsCursorGoesOn() {
    var first = rebuild("{\"dryRun\":false}", Tokens.bearerOfAdmin());
    assertThat(first)
        .bodyJson()
        .extractingPath("$.nextCursor")
        .asString()
        .satisfies(cursor -> {
          assertThat(
                  rebuild(
                      "{\"dryRun\":false,\"cursor\":\"%s\"}".formatted(cursor),
                      Tokens.bearerOfAdmin()))
              .hasStatusOk();
          assertThat(asked.getLast().after())
              .contains(new Cursor(ItemKind.PRODUCT, NOON, new UUID(0, 7)));
        });
  }

  private MvcTestResult rebuild(String body, String token) {
    return http.post()
        .uri("/api/admin/rankings/rebuild")
        .header("Authorization", token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
