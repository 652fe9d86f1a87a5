package encore.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the door of a house: asks over HTTP and reads what comes back. */
public final class Visitor {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static final String ADMIN = "admin@example.com";

  private final URI house;
  private final UnaryOperator<String> tokens;
  private final Optional<String> token;
  private final Optional<String> queueToken;
  private final Optional<String> key;
  private final Optional<String> prefer;

  /** Somebody who has to sign in over HTTP, like everybody. */
  Visitor(URI house) {
    this(
        house,
        _ -> {
          throw new IllegalStateException("signs in over HTTP");
        });
  }

  /** Somebody who is given a token for an address without a password, which takes its time. */
  Visitor(URI house, UnaryOperator<String> tokens) {
    this(house, tokens, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Visitor(
      URI house,
      UnaryOperator<String> tokens,
      Optional<String> token,
      Optional<String> queueToken,
      Optional<String> key,
      Optional<String> prefer) {
    this.house = house;
    this.tokens = tokens;
    this.token = token;
    this.queueToken = queueToken;
    this.key = key;
    this.prefer = prefer;
  }

  /** The same visitor, known by that name from now on. */
  public Visitor as(String email) {
    return with(tokens.apply(email));
  }

  /** The same visitor, with this token from now on. */
  public Visitor with(String accessToken) {
    return new Visitor(house, tokens, Optional.of(accessToken), queueToken, key, prefer);
  }

  /** The same visitor, with this ticket or pass in hand. */
  public Visitor holding(String queueToken) {
    return new Visitor(house, tokens, token, Optional.of(queueToken), key, prefer);
  }

  /** The same visitor, who sends this {@code Idempotency-Key} with all that he asks. */
  Visitor keyed(String key) {
    return new Visitor(house, tokens, token, queueToken, Optional.of(key), prefer);
  }

  /** The same visitor, who would rather have it so: {@code Prefer}. */
  Visitor preferring(String prefer) {
    return new Visitor(house, tokens, token, queueToken, key, Optional.of(prefer));
  }

  /** The same visitor, as an administrator. */
  public Visitor asAdmin() {
    return as(ADMIN);
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  public Answer delete(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method("DELETE", BodyPublishers.ofString(json)));
  }

  /** As {@code navigator.sendBeacon} with {@code URLSearchParams}: no header of its own. */
  Answer beacon(String path) {
    return send(
        new Visitor(house)
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
            .POST(BodyPublishers.ofString("access_token=" + token.orElseThrow())));
  }

  public Answer post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  public Answer put(String path, String json) {
    return put(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  Answer put(String path, String type, byte[] body) {
    return send(request(path).header("Content-Type", type).PUT(BodyPublishers.ofByteArray(body)));
  }

  Answer patch(String path, String ifMatch, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", ifMatch)
            .method("PATCH", BodyPublishers.ofString(json)));
  }

  Answer deleteIfMatch(String path, String ifMatch) {
    return send(request(path).header("If-Match", ifMatch).DELETE());
  }

  public Answer hold(String schedule, String seatNos) {
    return post(
        "/api/bookings/start",
        "{\"scheduleId\":\"%s\",\"seatNos\":%s}".formatted(schedule, seatNos));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(house.resolve(path)).timeout(Duration.ofSeconds(30));
    token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
    queueToken.ifPresent(t -> request.header("Queue-Token", t));
    key.ifPresent(k -> request.header("Idempotency-Key", k));
    prefer.ifPresent(p -> request.header("Prefer", p));
    return request;
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** Of a problem. */
    public String code() {
      return json().get("code").asString();
    }

    public Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }
  }
}
