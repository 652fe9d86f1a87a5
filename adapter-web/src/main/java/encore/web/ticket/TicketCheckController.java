package encore.web.ticket;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.TICKET_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.ticket.CheckTicket;
import encore.application.ticket.CheckTicket.Outcome;
import encore.application.ticket.CheckTicket.Reason;
import encore.domain.catalog.Seat;
import encore.domain.ticket.TicketCode;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class TicketCheckController {

  private final TicketCodes codes;
  private final CheckTicket checkTicket;

  TicketCheckController(TicketCodes codes, CheckTicket checkTicket) {
    this.codes = codes;
    this.checkTicket = checkTicket;
  }

  @Operation(
      operationId = "checkTicket",
      summary = "Let somebody in",
      description =
          "`firstTime` is true once for each ticket: let in who has it then, and nobody later."
              + " A ticket of a cancelled booking is known and not valid.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, TICKET_NOT_FOUND, OUTCOME_UNKNOWN})
  @PostMapping(
      path = "/api/tickets/check",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CheckedTicket> check(@Valid @RequestBody CheckRequest body, SignedIn admin) {
    var code =
        codes
            .read(body.code().replaceAll("\\s", ""))
            .orElseThrow(() -> Refusal.of(TICKET_NOT_FOUND));
    var answer =
        switch (checkTicket.check(code, admin.user())) {
          case Outcome.Valid(var seat, var at, var first) ->
              CheckedTicket.valid(code, seat, at, first);
          case Outcome.Invalid(var seat, var reason) -> CheckedTicket.invalid(code, seat, reason);
          case Outcome.NoSuchTicket() -> throw Refusal.of(TICKET_NOT_FOUND);
        };
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
  }

  /** What was scanned, or typed with spaces. */
  @Schema(name = "TicketCheck")
  record CheckRequest(@NotBlank @Size(max = 200) String code) {}

  /** A ticket at the door. */
  @Schema(name = "CheckedTicket")
  record CheckedTicket(
      boolean valid,
      @Schema(description = "Why it is not.") @Nullable Reason reason,
      UUID bookingId,
      List<CheckedSeat> seats,
      @Schema(description = "When it was checked first.") @Nullable Instant checkedAt,
      boolean firstTime) {

    static CheckedTicket valid(TicketCode code, Seat seat, Instant at, boolean first) {
      return new CheckedTicket(true, null, code.booking().value(), seats(seat), at, first);
    }

    static CheckedTicket invalid(TicketCode code, Seat seat, Reason reason) {
      return new CheckedTicket(false, reason, code.booking().value(), seats(seat), null, false);
    }

    private static List<CheckedSeat> seats(Seat seat) {
      return List.of(new CheckedSeat(seat.number(), seat.label(), seat.grade().name()));
    }
  }

  /** Where its bearer sits. */
  @Schema(name = "CheckedSeat")
  record CheckedSeat(
      @Schema(example = "12") int seatNo,
      @Schema(example = "2-2") String label,
      @Schema(example = "VIP") String grade) {}
}
