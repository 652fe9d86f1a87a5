package encore.web.booking;

import static encore.web.Scene.SCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import encore.web.OnStage;
import encore.web.Tokens;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class HoldRequestTest {

  private static final String HALL = "\"scheduleId\":\"%s\"".formatted(SCHEDULE.value());

  private final MockMvcTester http;

  HoldRequestTest(MockMvcTester http) {
    this.http = http;
  }

  static Stream<Arguments> badRequests() {
    var hundredAndOne =
        IntStream.rangeClosed(1, 101).mapToObj(Integer::toString).collect(Collectors.joining(","));
    return Stream.of(
        bad("{%s,\"seatNos\":[0]}", "#/seatNos/0 MIN"),
        bad("{%s,\"seatNos\":[1,-5]}", "#/seatNos/1 MIN"),
        bad("{%s,\"seatNos\":[7,8,7]}", "#/seatNos/2 UNIQUE"),
        bad("{%s,\"seatNos\":[null]}", "#/seatNos/0 REQUIRED"),
        bad("{%s,\"seatNos\":[]}", "#/seatNos SIZE"),
        bad("{%s,\"seatNos\":[" + hundredAndOne + "]}", "#/seatNos SIZE"),
        bad("{%s}", "# EXACTLY_ONE"),
        bad("{%s,\"seatNos\":null}", "# EXACTLY_ONE"),
        bad("{%s,\"seatNos\":[1],\"seats\":[{\"row\":1,\"col\":1}]}", "# EXACTLY_ONE"),
        bad("{\"seatNos\":[1]}", "#/scheduleId REQUIRED"),
        bad("{}", "# EXACTLY_ONE", "#/scheduleId REQUIRED"),
        bad(
            "{\"seatNos\":[0,3,3]}",
            "#/scheduleId REQUIRED",
            "#/seatNos/0 MIN",
            "#/seatNos/2 UNIQUE"),
        bad("{%s,\"seats\":[{\"row\":0}]}", "#/seats/0/col REQUIRED", "#/seats/0/row MIN"),
        bad("{%s,\"seats\":[{\"row\":1,\"col\":1},{\"row\":1,\"col\":1}]}", "#/seats/1 UNIQUE"),
        bad("{%s,\"seats\":[null]}", "#/seats/0 REQUIRED"),
        bad("{%s,\"seatNos\":\"x\"}", "#/seatNos TYPE"),
        bad("{%s,\"seatNos\":[1,\"2\"]}", "#/seatNos/1 TYPE"),
        bad("{%s,\"seatNos\":[1.5]}", "#/seatNos/0 TYPE"),
        bad("{%s,\"seatNos\":[true]}", "#/seatNos/0 TYPE"),
        bad("{%s,\"seatNos\":[99999999999]}", "#/seatNos/0 TYPE"),
        bad("{%s,\"seats\":[[1,2]]}", "#/seats/0 TYPE"),
        bad("{%s,\"seats\":[{\"row\":\"a\",\"col\":1}]}", "#/seats/0/row TYPE"),
        bad("{\"scheduleId\":\"x\",\"seatNos\":[1]}", "#/scheduleId TYPE"),
        bad("{\"scheduleId\":\"1-1-1-1-1\",\"seatNos\":[1]}", "#/scheduleId TYPE"),
        bad("{\"scheduleId\":\"AZjA3gAAcACAAAAAAAAAoQ==\",\"seatNos\":[1]}", "#/scheduleId TYPE"),
        bad(
            "{\"scheduleId\":\" 0198c0de-0000-7000-8000-0000000000a1\",\"seatNos\":[1]}",
            "#/scheduleId TYPE"),
        bad("{\"scheduleId\":7,\"seatNos\":[1]}", "#/scheduleId TYPE"),
        bad("[]", "# TYPE"),
        bad("\"x\"", "# TYPE"),
        bad("null", "# REQUIRED"),
        bad("", "# REQUIRED"));
  }

  private static Arguments bad(String body, String... errors) {
    return Arguments.of(body.replace("%s", HALL), List.of(errors));
  }

  @ParameterizedTest
  @MethodSource("badRequests")
  void everyMistakeIsNamedByItsPlaceAtOnce(String body, List<String> errors) throws Exception {
    var answer = start(body, "en");

    assertThat(answer).hasStatus(400).bodyText().contains("VALIDATION_FAILED");
    var text = answer.getResponse().getContentAsString();
    List<String> pointers = JsonPath.read(text, "$.errors[*].pointer");
    List<String> codes = JsonPath.read(text, "$.errors[*].code");
    assertThat(IntStream.range(0, codes.size()).mapToObj(i -> pointers.get(i) + " " + codes.get(i)))
        .as(text)
        .containsExactlyElementsOf(errors);
    assertThat(text).doesNotContain("java", "jackson", "Exception", "encore.web");
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("{\n \"seatNos\": [1,,2]}", 2),
        Arguments.of("{\"seatNos\":[1", 1),
        Arguments.of("{\"seatNos\":[1],\"seatNos\":[2]}", 1),
        Arguments.of("hello", 1),
        Arguments.of("{\"x\":" + "{\"x\":".repeat(5_000), 1));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsNotJsonIsShownByLineAndColumn(String body, int line) {
    var answer = start(body, "en");

    assertThat(answer)
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("MALFORMED_JSON");
    assertThat(answer).bodyJson().extractingPath("$.line").isEqualTo(line);
    assertThat(answer).bodyText().doesNotContain("jackson", "Exception", "Unexpected");
  }

  @Test
  void mistakesAreExplainedInKorean() {
    var answer = start("{%s,\"seatNos\":[0]}".replace("%s", HALL), "ko-KR,en;q=0.5");

    assertThat(answer).headers().hasValue("Content-Language", "ko");
    assertThat(answer).headers().hasValue("Vary", "Accept-Language");
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("VALIDATION_FAILED");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.errors[0].detail")
        .isEqualTo("값이 너무 작습니다. 1 이상을 보내세요.");
  }

  private MvcTestResult start(String body, String language) {
    return http.post()
        .uri("/api/bookings/start")
        .header("Authorization", Tokens.bearer())
        .header("Accept-Language", language)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
