package encore.web.booking;

import static encore.web.Scene.BOOKING;
import static encore.web.Scene.FAN;
import static encore.web.Scene.NOON;
import static encore.web.Scene.held;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.BookingHistoryViews.Cursor;
import encore.application.booking.BookingHistoryViews.Standing;
import encore.application.shared.Page;
import encore.web.OnStage;
import encore.web.Scene;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import encore.web.support.Cursors;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class BookingListTest {

  private static final Cursor PLACE = new Cursor(NOON, BOOKING.value());

  private final MockMvcTester http;
  private final Cast cast;

  BookingListTest(MockMvcTester http, Cast cast) {
    this.http = http;
    this.cast = cast;
  }

  @BeforeEach
  void oneBookingAndMoreBehindIt() {
    cast.history =
        (buyer, standing, after, limit) ->
            buyer.equals(FAN)
                    && standing.orElse(Standing.HELD) == Standing.HELD
                    && after.isEmpty()
                    && limit == 1
                ? new Page<>(List.of(Scene.seen(held(12), NOON)), Optional.of(PLACE))
                : new Page<>(List.of(), Optional.empty());
  }

  @Test
  void thePageHasBookingsAndTheWayToTheNext() {
    var page = get("?status=HELD&limit=1");

    assertThat(page).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
    assertThat(page)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items":[{"bookingId":"%s","concertId":"%s","status":"HELD","seats":[{"seatNo":12}]}],
             "hasMore":true}
            """
                .formatted(BOOKING.value(), Scene.CONCERT.value()));
    var cursor = Cursors.write(PLACE.heldAt(), PLACE.booking());
    assertThat(page)
        .headers()
        .hasValue(
            "Link", "</api/bookings?status=HELD&limit=1&cursor=" + cursor + ">; rel=\"next\"");
    assertThat(get("?limit=1&cursor=" + cursor))
        .bodyJson()
        .isStrictlyEqualTo("{\"items\":[],\"nextCursor\":null,\"hasMore\":false}");
  }

  @Test
  void theListIsOfTheCallerAlone() {
    var answer =
        http.get()
            .uri("/api/bookings?limit=1")
            .header("Authorization", Tokens.bearer("stranger@example.com"))
            .exchange();

    assertThat(answer).bodyJson().extractingPath("$.items").asArray().isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?limit=0", "?limit=101", "?status=PENDING", "?cursor=abc", "?limit=x"})
  void whatTheListDoesNotKnowIsRefused(String query) {
    assertThat(get(query)).hasStatus(400);
  }

  private MvcTestResult get(String query) {
    return http.get()
        .uri("/api/bookings" + query)
        .header("Authorization", Tokens.bearer())
        .exchange();
  }
}
