package encore.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.product.AdjustStock;
import encore.web.OnStage;
import encore.web.ProductStage.Stockroom;
import encore.web.Tokens;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How strictly the house reads what its administrators write. */
@OnStage
class OfficeBodiesTest {

  private static final String PRODUCT =
      ProductAdminController.PATH + "/" + ProductController.EXAMPLE_ID;

  private final MockMvcTester http;
  private final Stockroom room;

  OfficeBodiesTest(MockMvcTester http, Stockroom room) {
    this.http = http;
    this.room = room;
  }

  @AfterEach
  void nothingIsLeft() {
    room.created.clear();
    room.adjust = _ -> new AdjustStock.Outcome.NoSuchProduct();
  }

  @Test
  void aMisspeltConditionIsNoneAndNothingIsDone() {
    var asked = new AtomicInteger();
    room.adjust =
        _ -> {
          asked.incrementAndGet();
          return new AdjustStock.Outcome.NoSuchProduct();
        };

    var answer =
        ask(
            HttpMethod.PUT,
            PRODUCT + "/stock",
            "{\"quantity\":3,\"expectd\":9,\"reason\":\"Counted.\"}");

    assertThat(answer).hasStatus(400);
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("VALIDATION_FAILED");
    assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("#/expectd");
    assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("UNKNOWN");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.errors[0].detail")
        .asString()
        .endsWith("Known are expected, quantity, reason.");
    assertThat(asked).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT | /api/admin/modes/read-only | {'on':true,'reason':'x','dryrun':true} | #/dryrun",
        "POST | /api/admin/coupons | {'discount':{'type':'AMOUNT','maxamount':1}} |"
            + " #/discount/maxamount",
      })
  void whereverItIsAndHoweverDeep(String method, String path, String body, String pointer) {
    assertThat(ask(HttpMethod.valueOf(method), path, body.replace('\'', '"')))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].pointer")
        .isEqualTo(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "7.5", "true"})
  void whatHasNoQuotesIsNoText(String name) {
    var answer = make(name);

    assertThat(answer).hasStatus(400);
    assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("#/name");
    assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("TYPE");
    assertThat(room.created).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u200b", "\\u200e\\u00ad", "Shirt \\u202e kcalb", "a\\u202db"})
  void aNameCanBeSeenAndTurnsNothingAround(String name) {
    assertThat(make("\"" + name + "\""))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].code")
        .isEqualTo("TEXT");
    assertThat(room.created).isEmpty();
  }

  private MvcTestResult make(String name) {
    return ask(
        HttpMethod.POST,
        ProductAdminController.PATH,
        "{\"name\":" + name + ",\"price\":1000,\"stock\":3}");
  }

  private MvcTestResult ask(HttpMethod method, String path, String body) {
    return http.method(method)
        .uri(path)
        .header("Authorization", Tokens.bearerOfAdmin())
        .header("Content-Type", "application/json")
        .content(body)
        .exchange();
  }
}
