package encore.loadtest.passes;

import encore.loadtest.crowd.Passes.Pass;
import encore.loadtest.wire.Json;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import encore.loadtest.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One account at the door of the house: signs up if it never did, and in. */
final class SignIn {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int RETURNS_MAX = 60;
  private static final long PAUSE_SECONDS_MAX = 10;

  private final URI house;

  SignIn(URI house) {
    this.house = house;
  }

  /** A pass and when it ends. */
  record Session(Pass pass, Instant ends) {}

  Session logIn(String email, String password) throws IOException, InterruptedException {
    var answer = post("/api/auth/login", Map.of("email", email, "password", password), "");
    if (!answer.isFine()) {
      throw new IOException(email + " may not sign in: " + answer.status() + " " + answer.code());
    }
    var pass = new Pass(answer.field("user.userId"), answer.field("accessToken"));
    long seconds = Long.parseLong(answer.field("expiresIn"));
    return new Session(pass, Instant.now().plusSeconds(seconds));
  }

  /** Whether there was no such account. */
  boolean signUp(String email, String password) throws IOException, InterruptedException {
    var answer =
        post("/api/auth/signup", Map.of("email", email, "password", password, "name", email), "");
    if (!answer.isFine() && answer.status() != 409) {
      throw new IOException(email + " may not sign up: " + answer.status() + " " + answer.code());
    }
    return answer.isFine();
  }

  void charge(Pass pass, long amount) throws IOException, InterruptedException {
    var path = "/api/users/" + pass.user() + "/balance/charge";
    var answer = post(path, Map.of("amount", amount), pass.token());
    if (!answer.isFine()) {
      throw new IOException("POST " + path + " answered " + answer.status() + " " + answer.code());
    }
  }

  /** Comes back when told to: a house checks only a few passwords at a time. */
  private Response post(String path, Map<String, Object> body, String token)
      throws IOException, InterruptedException {
    var request = Request.post(path, Json.MAPPER.writeValueAsString(body));
    var signed = token.isEmpty() ? request : request.by(token);
    try (var wire = new Wire(house, PATIENCE)) {
      for (int i = 0; ; i++) {
        var answer = wire.send(signed);
        if (answer.status() != 503 || i == RETURNS_MAX) {
          return answer;
        }
        TimeUnit.SECONDS.sleep(pause(answer.header("retry-after")));
      }
    }
  }

  private static long pause(String said) {
    return said.matches("\\d{1,4}") ? Math.min(Long.parseLong(said), PAUSE_SECONDS_MAX) : 1;
  }
}
