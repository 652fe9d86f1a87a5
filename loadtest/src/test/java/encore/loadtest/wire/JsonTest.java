package encore.loadtest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  private static final String PROBLEM =
      """
      { "errors": [ { "pointer": "#/seatNos/0", "code": "MIN" }, [] ],
        "title" : "say \\"no\\", {please}", "next": null, "code":"VALIDATION_FAILED", "status": 400 }
      """;

  @Test
  void aFieldIsFoundByItsWayNotByItsName() {
    assertThat(Json.find(PROBLEM, "code")).isEqualTo("VALIDATION_FAILED");
    assertThat(Json.find(PROBLEM, "errors.0.code")).isEqualTo("MIN");
    assertThat(Json.find(PROBLEM, "title")).isEqualTo("say \"no\", {please}");
    assertThat(Json.find(PROBLEM, "status")).isEqualTo("400");
  }

  @Test
  void aWayThatLeadsNowhereIsEmpty() {
    assertThat(Json.find(PROBLEM, "errors.7.code")).isEmpty();
    assertThat(Json.find(PROBLEM, "status.code")).isEmpty();
    assertThat(Json.find("{\"items\":[]}", "items.0.concertId")).isEmpty();
    assertThat(Json.find("[]", "code")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{", "{\"a\"}", "{\"a\":}", "[1 2]", "{} {}", "\"open"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Json.find(text, "code"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not JSON");
  }
}
