package encore.web.identity;

import static encore.web.Scene.EMAIL;
import static encore.web.Scene.FAN;
import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.Role;
import encore.web.Stage.Cast;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where people sign up and in, with nobody signed in yet. */
abstract class AuthDesk {

  static final Account ACCOUNT = new Account(FAN, new Email(EMAIL), "Minji", Role.USER);

  final MockMvcTester http;
  final Cast cast;

  AuthDesk(MockMvcTester http, Cast cast) {
    this.http = http;
    this.cast = cast;
  }

  MvcTestResult post(String what, String json) {
    return http.post()
        .uri("/api/auth/" + what)
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }

  static void assertRefused(MvcTestResult answer, int status, String code) {
    assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    assertThat(answer).headers().hasValue("Cache-Control", "no-store");
  }
}
