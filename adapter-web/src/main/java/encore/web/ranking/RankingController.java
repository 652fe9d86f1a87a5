package encore.web.ranking;

import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.ranking.ItemKind;
import encore.application.ranking.RankingViews;
import encore.application.ranking.RankingViews.Board;
import encore.application.ranking.RankingViews.Place;
import encore.application.ranking.Window;
import encore.web.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "catalog")
class RankingController {

  private final RankingViews rankings;

  RankingController(RankingViews rankings) {
    this.rankings = rankings;
  }

  @Operation(
      operationId = "rankConcerts",
      summary = "See what sells best",
      description =
          "By seats sold in the hour that runs and the 1, 24, 72 or 168 whole hours before it: from"
              + " `since` to `asOf`. A cancelled booking is taken out of the hour in which it was"
              + " sold. A few seconds late at most.")
  @Answers({VALIDATION_FAILED})
  @GetMapping(path = "/api/rankings/concerts", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ConcertRanking> concerts(
      @Parameter(description = "`1h`, `24h`, `3d` or `7d`.", example = "24h")
          @RequestParam(defaultValue = "24h")
          @Pattern(regexp = "1h|24h|3d|7d")
          String window,
      @Parameter(description = "How many at most.", example = "5")
          @RequestParam(defaultValue = "5")
          @Min(1)
          @Max(RankingViews.PLACES_MAX)
          int limit) {
    var board = rankings.top(ItemKind.CONCERT, Window.of(window));
    var ranking = ConcertRanking.of(board, window, limit);
    return BoardAnswer.ok(window + ranking.since() + ranking.items()).body(ranking);
  }

  /** The best first. */
  @Schema(name = "ConcertRanking")
  record ConcertRanking(
      List<RankedConcert> items,
      @Schema(example = "24h") String window,
      Instant since,
      Instant asOf) {

    static ConcertRanking of(Board board, String window, int limit) {
      var items = new ArrayList<RankedConcert>();
      for (var place : board.places().subList(0, Math.min(limit, board.places().size()))) {
        items.add(RankedConcert.of(items.size() + 1, place));
      }
      return new ConcertRanking(items, window, board.since(), board.asOf());
    }
  }

  /** One place. */
  @Schema(name = "RankedConcert")
  record RankedConcert(
      @Schema(example = "1") int rank,
      UUID concertId,
      String title,
      String artist,
      @Schema(description = "Seats sold.", example = "128") long score) {

    static RankedConcert of(int rank, Place place) {
      return new RankedConcert(rank, place.item(), place.title(), place.artist(), place.score());
    }
  }
}
