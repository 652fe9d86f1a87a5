package encore.web.ticket;

import static encore.web.problem.Problem.BOOKING_NOT_CONFIRMED;
import static encore.web.problem.Problem.BOOKING_NOT_FOUND;
import static encore.web.problem.Problem.NOT_ACCEPTABLE;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.ticket.TicketViews;
import encore.application.ticket.TicketViews.Answer;
import encore.application.ticket.TicketViews.Sheet;
import encore.domain.booking.BookingId;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "bookings")
@SecurityRequirement(name = "bearer")
class TicketController {

  private static final String SVG = "image/svg+xml";

  private final TicketViews tickets;
  private final TicketHtml html;
  private final TicketSvg svg;

  TicketController(TicketViews tickets, TicketHtml html, TicketSvg svg) {
    this.tickets = tickets;
    this.html = html;
    this.svg = svg;
  }

  @Operation(
      operationId = "getTicket",
      summary = "See or keep your tickets",
      description =
          "One for each seat of a confirmed booking, as a page or as a picture, by `Accept`; in"
              + " English or Korean, by `Accept-Language`.")
  @Answers({VALIDATION_FAILED, BOOKING_NOT_FOUND, BOOKING_NOT_CONFIRMED, NOT_ACCEPTABLE})
  @GetMapping(
      path = "/api/bookings/{id}/ticket",
      produces = {MediaType.TEXT_HTML_VALUE, SVG})
  ResponseEntity<String> ticket(
      @Parameter(example = "0198c0de-0000-7000-8000-0000000000b1") @PathVariable UUID id,
      @Parameter(description = "As a file, to keep.") @RequestParam(defaultValue = "false")
          boolean download,
      SignedIn caller,
      HttpServletRequest request) {
    var words = Wording.of(request);
    boolean picture = Wish.isPicture(request);
    var type = picture ? MediaType.valueOf(SVG) : MediaType.TEXT_HTML;
    var answer =
        ResponseEntity.ok()
            .contentType(new MediaType(type, StandardCharsets.UTF_8))
            .cacheControl(CacheControl.noStore())
            .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
            .header(HttpHeaders.CONTENT_LANGUAGE, words.language.toLanguageTag())
            .header("Content-Security-Policy", TicketHtml.CONTENT_SECURITY_POLICY);
    if (download) {
      answer.header(HttpHeaders.CONTENT_DISPOSITION, file(id, picture));
    }
    var sheet = sheet(new BookingId(id), caller);
    return answer.body(picture ? svg.picture(sheet, words) : html.page(sheet, words));
  }

  private Sheet sheet(BookingId booking, SignedIn caller) {
    return switch (tickets.tickets(booking, caller.user())) {
      case Answer.Tickets(var sheet) -> sheet;
      case Answer.NotConfirmed() -> throw Refusal.of(BOOKING_NOT_CONFIRMED);
      case Answer.NoSuchBooking() -> throw Refusal.of(BOOKING_NOT_FOUND);
    };
  }

  private static String file(UUID booking, boolean picture) {
    var name = "ticket-" + booking + (picture ? ".svg" : ".html");
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
