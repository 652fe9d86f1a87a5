package encore.web.identity;

import static encore.web.Scene.FAN;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.identity.SignUp;
import encore.web.OnStage;
import encore.web.Stage.Cast;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OnStage
class SignUpTest extends AuthDesk {

  SignUpTest(MockMvcTester http, Cast cast) {
    super(http, cast);
  }

  @Test
  void signingUpMakesAnAccountOfABuyer() {
    var asked = new AtomicReference<SignUp.Command>();
    cast.signUp =
        command -> {
          asked.set(command);
          return new SignUp.Outcome.SignedUp(ACCOUNT);
        };
    // What a caller may not choose is not looked at.
    var answer =
        post(
            "signup",
            """
            {"email":"FAN1@Example.com","password":"TestPassword123!","name":" <b>Minji</b> ",
             "role":"ADMIN","userId":"0198c0de-0000-7000-8000-0000000000ff","isAdmin":true}
            """);

    assertThat(answer).hasStatus(201);
    assertThat(answer).headers().hasValue("Location", "/api/users/me");
    assertThat(answer).headers().hasValue("Cache-Control", "no-store");
    assertThat(answer)
        .bodyJson()
        .isStrictlyEqualTo(
            "{\"userId\":\"%s\",\"email\":\"fan1@example.com\",\"name\":\"Minji\"}"
                .formatted(FAN.value()));
    assertThat(asked.get().email().value()).isEqualTo("fan1@example.com");
    assertThat(asked.get().name()).isEqualTo("<b>Minji</b>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                     | #/email, #/name, #/password",
        "{'email':'nobody','password':'12345678','name':'x'}    | #/email",
        "{'email':'a@b','password':'12345678','name':'x'}       | #/email",
        "{'email':'a\\u0000@b.de','password':'12345678','name':'x'} | #/email",
        "{'email':'a@b.de\\r\\nBcc: x','password':'12345678','name':'x'} | #/email",
        "{'email':'a@b.de','password':'1234567','name':'x'}     | #/password",
        "{'email':'a@b.de','password':'1234567\\u0000','name':'x'} | #/password",
        "{'email':'a@b.de','password':'12345678','name':' '}    | #/name",
        "{'email':'a@b.de','password':'12345678','name':'\\u00a0\\u3000'} | #/name",
        "{'email':'a@b.de','password':'12345678','name':'a\\u0000'} | #/name",
        "{'email':'a@b.de','password':'12345678','name':'a\\nb'} | #/name",
        "{'email':'a@b.de','password':'12345678','name':'\\ud800'} | #/name",
        "{'email':7,'password':'12345678','name':'x'}           | #/email"
      })
  void whatAnAccountCannotHaveIsNamed(String body, String places) {
    var answer = post("signup", body.replace('\'', '"'));

    assertThat(answer).hasStatus(400).bodyText().contains("VALIDATION_FAILED");
    for (var place : places.split(", ")) {
      assertThat(answer).bodyText().contains("\"" + place + "\"");
    }
  }

  @Test
  void refusalsOfASignUp() {
    var body = "{\"email\":\"a@b.de\",\"password\":\"12345678\",\"name\":\"x\"}";
    cast.signUp = _ -> new SignUp.Outcome.EmailTaken();
    assertRefused(post("signup", body), 409, "EMAIL_TAKEN");
    cast.signUp = _ -> new SignUp.Outcome.Busy();
    var busy = post("signup", body);
    assertRefused(busy, 503, "LOGIN_BUSY");
    assertThat(busy).headers().containsHeader("Retry-After");
  }
}
