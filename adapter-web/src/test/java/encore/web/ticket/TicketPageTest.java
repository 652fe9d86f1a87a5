package encore.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.ticket.TicketViews.Answer;
import encore.application.ticket.TicketViews.OneTicket;
import encore.application.ticket.TicketViews.Sheet;
import encore.domain.ticket.TicketCode;
import encore.web.OnStage;
import encore.web.Scene;
import encore.web.TicketStage.Counter;
import encore.web.Tokens;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.xml.sax.InputSource;

@OnStage
class TicketPageTest {

  private static final String EVIL = "<script>alert(1)</script> & \"Friends\" 'n' \u0007 한국";

  private final MockMvcTester http;
  private final Counter counter;
  private final TicketCodes codes;

  TicketPageTest(MockMvcTester http, Counter counter, TicketCodes codes) {
    this.http = http;
    this.counter = counter;
    this.codes = codes;
    counter.tickets = (_, _) -> new Answer.Tickets(sheet());
  }

  @Test
  void aPageHasATicketForEachSeatWhichCamerasCanRead() throws Exception {
    var page = get("", "text/html", "en");

    assertThat(page).hasStatusOk().headers().hasValue("Content-Type", "text/html;charset=UTF-8");
    var seen = Camera.read(page.getResponse().getContentAsString());
    assertThat(seen)
        .isEqualTo(sheet().tickets().stream().map(each -> codes.write(each.code())).toList());
    assertThat(page).bodyText().contains(seen).contains("Thursday, 3 September 2026, 19:30");
  }

  @Test
  void whatAStrangerWroteIsText() throws Exception {
    for (var type : List.of("text/html", "image/svg+xml")) {
      var page = get("", type, "en");
      assertThat(page).bodyText().doesNotContain("<script").contains("&lt;script&gt;alert(1)");
      assertThat(page.getResponse().getHeader("Content-Security-Policy"))
          .startsWith("default-src 'none'; style-src 'sha256-")
          .endsWith("frame-ancestors 'none'");
    }
  }

  @Test
  void aPictureIsXmlAndIsReadByCamerasToo() throws Exception {
    var picture = get("?download=true", "image/svg+xml", "ko-KR");

    var xml = picture.getResponse().getContentAsString();
    var root =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement();
    assertThat(root.getLocalName()).isEqualTo("svg");
    assertThat(Camera.read(xml)).hasSize(2);
    assertThat(xml).contains("2026년 9월 3일 목요일 19:30").contains("예매자: ");
    assertThat(picture)
        .headers()
        .hasValue(
            "Content-Disposition",
            "attachment; filename=\"ticket-" + Scene.BOOKING.value() + ".svg\"");
  }

  @Test
  void whoTakesAnythingGetsAPageAndWhoWantsSomethingElseNothing() {
    assertThat(get("", "*/*", "en")).headers().hasValue("Content-Type", "text/html;charset=UTF-8");
    assertThat(get("", "image/*;q=0.9, text/plain", "en"))
        .headers()
        .hasValue("Content-Type", "image/svg+xml;charset=UTF-8");
    assertThat(get("", "application/json", "en"))
        .hasStatus(406)
        .bodyText()
        .contains("answers with text/html, image/svg+xml:");
  }

  @Test
  void thereAreTicketsOnlyOfAConfirmedBookingOfOnesOwn() {
    counter.tickets = (_, _) -> new Answer.NotConfirmed();
    assertThat(get("", "text/html", "en")).hasStatus(409).bodyText().contains("NOT_CONFIRMED");
    counter.tickets = (_, _) -> new Answer.NoSuchBooking();
    assertThat(get("", "text/html", "en")).hasStatus(404).bodyText().contains("BOOKING_NOT_FOUND");
  }

  @Test
  void aBuyerChecksNobodyIn() {
    var check = http.post().uri("/api/tickets/check").contentType("application/json");
    assertThat(check.content("{\"code\":\"x\"}").header("Authorization", Tokens.bearer()))
        .hasStatus(403);
  }

  private MvcTestResult get(String query, String accept, String language) {
    return http.get()
        .uri("/api/bookings/" + Scene.BOOKING.value() + "/ticket" + query)
        .header("Authorization", Tokens.bearer())
        .header("Accept", accept)
        .header("Accept-Language", language)
        .exchange();
  }

  private static Sheet sheet() {
    var tickets =
        Stream.of(Scene.seat(12), Scene.seat(13))
            .map(seat -> new OneTicket(seat, new TicketCode(Scene.BOOKING, seat.id(), 3)))
            .toList();
    var start = LocalDateTime.parse("2026-09-03T19:30");
    return new Sheet(Scene.BOOKING, EVIL, EVIL, EVIL, start, EVIL, tickets);
  }
}
