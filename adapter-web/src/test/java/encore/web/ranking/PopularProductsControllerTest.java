package encore.web.ranking;

import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.ranking.RankingViews.Board;
import encore.application.ranking.RankingViews.Place;
import encore.web.NewsStage.Heralds;
import encore.web.OnStage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OnStage
class PopularProductsControllerTest {

  private static final String POPULAR = "/api/products/popular";

  private final MockMvcTester http;
  private final Heralds heralds;

  PopularProductsControllerTest(MockMvcTester http, Heralds heralds) {
    this.http = http;
    this.heralds = heralds;
  }

  @BeforeEach
  void twoAreBought() {
    heralds.board =
        new Board(
            NOON,
            FIVE_PAST,
            List.of(
                new Place(new UUID(0, 1), "Light stick", "", 12),
                new Place(new UUID(0, 2), "Poster", "", 3)));
  }

  @Test
  void everybodySeesWhatOthersBuy() {
    assertThat(http.get().uri(POPULAR + "?limit=1"))
        .hasStatusOk()
        .hasHeader("Cache-Control", "max-age=1, public")
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"items":[{"rank":1,"productId":"00000000-0000-0000-0000-000000000001","name":"Light stick",
              "score":12}],
             "since":"2026-09-01T12:00:00Z","asOf":"2026-09-01T12:05:00Z"}
            """);
  }

  @Test
  void itIsThreeDaysUnlessSomebodySaysOneOrSeven() {
    var asked =
        Map.of("", "THREE_DAYS", "?days=3", "THREE_DAYS", "?days=1", "DAY", "?days=7", "WEEK");
    asked.forEach((query, window) -> {
      assertThat(http.get().uri(POPULAR + query)).as(query).hasStatusOk();
      assertThat(heralds.ranked).as(query).isEqualTo("PRODUCT " + window);
    });
    assertThat(http.get().uri(POPULAR + "?days=2"))
        .hasStatus(400)
        .bodyText()
        .contains("VALIDATION_FAILED", "1, 3, 7");
    assertThat(http.get().uri(POPULAR + "?limit=0")).hasStatus(400);
  }

  @Test
  void whoHasSeenItHearsThatNothingChanged() {
    var tag = http.get().uri(POPULAR).exchange().getResponse().getHeader("ETag");

    assertThat(http.get().uri(POPULAR).header("If-None-Match", tag)).hasStatus(304);
    assertThat(http.get().uri(POPULAR + "?days=7").header("If-None-Match", tag)).hasStatusOk();
  }
}
