package encore.web.notification;

import static encore.web.Scene.FAN;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.notification.NoticeKind;
import encore.application.notification.NotificationViews.Cursor;
import encore.application.notification.NotificationViews.Filter;
import encore.application.notification.NotificationViews.Line;
import encore.application.notification.NotificationViews.Status;
import encore.web.NewsStage.Heralds;
import encore.web.OnStage;
import encore.web.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class NotificationControllersTest {

  private static final Line LINE =
      new Line(
          new UUID(3, 4),
          FAN,
          NoticeKind.SEATS_ARE_YOURS,
          Map.of("seatCount", "2", "totalAmount", "340000"),
          NOON,
          Status.SENT,
          1,
          Optional.of(NOON.plusSeconds(1)));

  private final MockMvcTester http;
  private final Heralds heralds;

  NotificationControllersTest(MockMvcTester http, Heralds heralds) {
    this.http = http;
    this.heralds = heralds;
  }

  @BeforeEach
  void oneWasTold() {
    heralds.told = List.of(LINE);
    heralds.next = Optional.empty();
  }

  @Test
  void aBuyerReadsHisOwnInHisLanguage() {
    assertThat(get("/api/users/me/notifications", Tokens.bearer(), "en"))
        .hasStatusOk()
        .hasHeader("Cache-Control", "no-store")
        .hasHeader("Content-Language", "en")
        .bodyText()
        .contains("Your seats are yours", "2 seats are booked for 340,000 won.")
        .doesNotContain("attempts");
    assertThat(heralds.asked).isEqualTo(new Filter(Optional.of(FAN), Optional.empty()));

    assertThat(get("/api/users/me/notifications", Tokens.bearer(), "fr, ko;q=0.5"))
        .hasHeader("Content-Language", "ko")
        .bodyText()
        .contains("예매가 완료되었습니다", "좌석 2석을 340,000원에 예매했습니다.");
    assertThat(get("/api/users/me/notifications", Tokens.bearer(), "fr"))
        .hasHeader("Content-Language", "en");
  }

  @Test
  void nobodyReadsThemWithoutSigningIn() {
    assertThat(http.get().uri("/api/users/me/notifications")).hasStatus(401);
    assertThat(get("/api/admin/notifications", Tokens.bearer(), "en")).hasStatus(403);
  }

  @Test
  void theOfficeSeesWhoWasToldAndWhetherItWasSent() {
    assertThat(
            get(
                "/api/admin/notifications?status=SENT&userId=" + FAN.value(),
                Tokens.bearerOfAdmin(),
                "en"))
        .hasStatusOk()
        .bodyText()
        .contains(
            FAN.value().toString(), "\"status\":\"SENT\"", "\"attempts\":1", "seats are yours");
    assertThat(heralds.asked).isEqualTo(new Filter(Optional.of(FAN), Optional.of(Status.SENT)));
    assertThat(get("/api/admin/notifications?status=LOST", Tokens.bearerOfAdmin(), "en"))
        .hasStatus(400);
  }

  @Test
  void oneGoesOnByTheCursor() {
    heralds.next = Optional.of(new Cursor(NOON, LINE.id()));

    assertThat(get("/api/users/me/notifications?limit=1", Tokens.bearer(), "en"))
        .containsHeader("Link")
        .bodyText()
        .contains("\"hasMore\":true");
    assertThat(get("/api/users/me/notifications?cursor=x", Tokens.bearer(), "en"))
        .hasStatus(400)
        .bodyText()
        .contains("INVALID_CURSOR");
  }

  @Test
  void everyKindHasItsWordsInEveryLanguage() {
    var texts = new NoticeTexts();
    var facts = Map.of("seatCount", "1", "amount", "50000", "balanceAfter", "60000");
    for (var language : NoticeTexts.LANGUAGES) {
      for (var kind : NoticeKind.values()) {
        assertThat(texts.title(kind, language)).as(kind + " " + language).isNotBlank();
        assertThat(texts.text(kind, facts, language))
            .as(kind + " " + language)
            .isNotBlank()
            .doesNotContain("{", "''");
        assertThat(texts.text(kind, Map.of("amount", "ten"), language)).isNotBlank();
      }
    }
    var korean = NoticeTexts.LANGUAGES.getLast();
    for (var kind : NoticeKind.values()) {
      assertThat(texts.text(kind, facts, korean)).as("in Korean").containsPattern("[가-힣]");
    }
  }

  @Test
  void aNoSaysWhyAsFarAsThereAreWordsForIt() {
    var texts = new NoticeTexts();
    var why =
        Map.of(
            "COUPON_SOLD_OUT", "taken all there were",
            "COUPON_ALREADY_ISSUED", "have had already",
            "COUPON_NOT_ACTIVE", "not handed out any more",
            "SOMETHING_NEW", "cannot have one");
    why.forEach((reason, words) ->
        assertThat(
                texts.text(
                    NoticeKind.COUPON_REJECTED,
                    Map.of("reason", reason),
                    NoticeTexts.LANGUAGES.getFirst()))
            .contains(words));
    assertThat(
            texts.text(
                NoticeKind.ORDER_CANCELLED,
                Map.of("itemCount", "3", "amount", "63000"),
                NoticeTexts.LANGUAGES.getFirst()))
        .isEqualTo("3 things are no longer yours. 63,000 won are among your points again.");
  }

  private MvcTestResult get(String uri, String token, String language) {
    return http.get()
        .uri(uri)
        .header("Authorization", token)
        .header("Accept-Language", language)
        .exchange();
  }
}
