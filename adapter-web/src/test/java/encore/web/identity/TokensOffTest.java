package encore.web.identity;

import static encore.web.Scene.BOOKING;
import static encore.web.Scene.FAN;
import static org.assertj.core.api.Assertions.assertThat;

import encore.web.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = Stage.class)
@AutoConfigureMockMvc
class TokensOffTest {

  private final MockMvcTester http;
  private final DevelopmentTokens tokens;

  TokensOffTest(MockMvcTester http, DevelopmentTokens tokens) {
    this.http = http;
    this.tokens = tokens;
  }

  @Test
  void unlessSwitchedOnNobodyGetsATokenAndNoneIsTaken() {
    assertThat(
            http.post()
                .uri("/api/dev/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"fan1@example.com\"}"))
        .hasStatus(404)
        .bodyText()
        .contains("ROUTE_NOT_FOUND");
    assertThat(
            http.get()
                .uri("/api/bookings/" + BOOKING.value())
                .header("Authorization", "Bearer " + tokens.issue(FAN, "USER")))
        .hasStatus(401)
        .bodyText()
        .contains("UNAUTHENTICATED");
  }
}
