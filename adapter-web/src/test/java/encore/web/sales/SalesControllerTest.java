package encore.web.sales;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.SCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.sales.SalesViews.DayLine;
import encore.domain.shared.Money;
import encore.web.BackStage.Crew;
import encore.web.OnStage;
import encore.web.Tokens;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class SalesControllerTest {

  private final MockMvcTester http;
  private final Crew crew;

  SalesControllerTest(MockMvcTester http, Crew crew) {
    this.http = http;
    this.crew = crew;
  }

  @Test
  void theSaleIsSeenAtAGlance() {
    assertThat(get("/summary"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"concertsOnSale":1,"seats":{"total":10,"available":5,"held":2,"sold":3,"blocked":0},
             "bookings":{"held":2,"confirmed":3,"expired":4,"cancelled":5},
             "holdsEndingSoon":1,"revenue":420000}
            """);
  }

  @Test
  void salesAreListedDayByDay() {
    var day = LocalDate.of(2026, 9, 1);
    crew.sales = List.of(new DayLine(day, CONCERT, SCHEDULE, 2, 5, new Money(700_000)));

    assertThat(get("/sales?from=2026-09-01&to=2027-09-01"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"items":[{"day":"2026-09-01","concertId":"%s","scheduleId":"%s","bookings":2,
              "seats":5,"amount":700000}],"hasMore":false}
            """
                .formatted(CONCERT.value(), SCHEDULE.value()));
  }

  @ParameterizedTest
  @CsvSource({
    "to=2026-09-01, from, REQUIRED",
    "from=2026-09-01&to=soon, to, TYPE",
    "from=2026-09-02&to=2026-09-01, to, FROM_AFTER_TO",
    "from=2026-09-01&to=2027-09-02, to, TOO_MANY_DAYS",
    "from=-999999999-01-01&to=+999999999-12-31, to, TOO_MANY_DAYS",
    "from=2026-09-01&to=2026-09-01&concertId=1, concertId, TYPE"
  })
  void aBadParameterIsNamed(String query, String parameter, String code) {
    assertThat(get("/sales?" + query))
        .hasStatus(400)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"code\":\"VALIDATION_FAILED\",\"errors\":[{\"parameter\":\"%s\",\"code\":\"%s\"}]}"
                .formatted(parameter, code));
  }

  private MvcTestResult get(String path) {
    return http.get()
        .uri("/api/admin/stats" + path)
        .header("Authorization", Tokens.bearerOfAdmin())
        .exchange();
  }
}
