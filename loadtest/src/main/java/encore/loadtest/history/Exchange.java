package encore.loadtest.history;

import encore.loadtest.crowd.Witness.Seen;
import encore.loadtest.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A request with its answer, taken apart once. */
final class Exchange {

  private static final String BEARER = "Authorization: Bearer ";
  private static final String KEY = "Idempotency-Key: ";

  private final Seen seen;
  private final long began;
  private final String[] path;
  private final Outcome outcome;
  final JsonNode asked;
  final JsonNode told;

  /**
   * @param began when the recorder did: all times count from there
   */
  Exchange(Seen seen, long began) {
    this.seen = seen;
    this.began = began;
    path = plain(seen.request().path()).split("/", -1);
    outcome = Outcome.of(seen.response());
    asked = json(seen.request().body());
    told = json(seen.response().body());
  }

  static String plain(String path) {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  /** The piece of the path: {@code /api/bookings/start} has "bookings" as its second. */
  String piece(int number) {
    return number < path.length ? path[number] : "";
  }

  String method() {
    return seen.request().method();
  }

  int status() {
    return seen.response().status();
  }

  Outcome outcome() {
    return outcome;
  }

  String code() {
    return told.path("code").asString("");
  }

  Op op(Act act, List<String> things, String name, long value, String note) {
    return op(act, outcome, things, name, value, note);
  }

  Op op(Act act, Outcome end, List<String> things, String name, long value, String note) {
    return new Op(
        seen.fan(),
        actor(),
        act,
        things,
        name,
        header(KEY),
        value,
        end,
        end == Outcome.REFUSED ? code() : note,
        seen.sent() - began,
        seen.end() - began);
  }

  /** Of whoever asks. */
  List<String> hisWallet() {
    return List.of("wallet " + actor());
  }

  /** The account that the token names; nobody checks it here. */
  private String actor() {
    var parts = header(BEARER).split("\\.", -1);
    if (parts.length < 2) {
      return "";
    }
    try {
      var claims = Base64.getUrlDecoder().decode(parts[1]);
      return json(new String(claims, StandardCharsets.UTF_8)).path("sub").asString("");
    } catch (IllegalArgumentException notOurs) {
      return "";
    }
  }

  private String header(String start) {
    for (var line : seen.request().headers()) {
      if (line.startsWith(start)) {
        return line.substring(start.length());
      }
    }
    return "";
  }

  /** Seats of one schedule by their numbers, as they stand in a list. */
  static List<String> seats(String schedule, JsonNode numbers, String field) {
    return IntStream.range(0, numbers.size())
        .mapToObj(numbers::get)
        .map(each -> field.isEmpty() ? each : each.path(field))
        .map(each -> "seat " + schedule + "/" + each.asString(""))
        .toList();
  }

  /** From one to the other, in nanoseconds; -1 if one of them is not said. */
  static long between(JsonNode from, JsonNode until) {
    try {
      var length =
          Duration.between(Instant.parse(from.asString("")), Instant.parse(until.asString("")));
      return length.toNanos();
    } catch (DateTimeException unsaid) {
      return -1;
    }
  }

  private static JsonNode json(String text) {
    try {
      return text.startsWith("{") ? Json.read(text) : MissingNode.getInstance();
    } catch (IllegalArgumentException notJson) {
      return MissingNode.getInstance();
    }
  }
}
