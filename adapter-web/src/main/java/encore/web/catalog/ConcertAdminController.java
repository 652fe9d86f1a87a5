package encore.web.catalog;

import static encore.web.problem.Problem.CONCERT_NOT_FOUND;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.HAS_BOOKINGS;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.PRECONDITION_FAILED;
import static encore.web.problem.Problem.PRECONDITION_REQUIRED;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.catalog.BackOfficeViews;
import encore.application.catalog.CreateConcert;
import encore.application.catalog.EditConcert;
import encore.application.catalog.RemoveConcert;
import encore.application.catalog.Versioned;
import encore.domain.catalog.Concert;
import encore.domain.catalog.ConcertId;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.support.Editions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ConcertAdminController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class ConcertAdminController {

  static final String PATH = "/api/admin/concerts";
  static final String MERGE_PATCH = "application/merge-patch+json";

  private static final String EXAMPLE_ID = "0198c0de-0000-7000-8000-0000000000c1";

  private final BackOfficeViews files;
  private final CreateConcert createConcert;
  private final EditConcert editConcert;
  private final RemoveConcert removeConcert;

  ConcertAdminController(
      BackOfficeViews files,
      CreateConcert createConcert,
      EditConcert editConcert,
      RemoveConcert removeConcert) {
    this.files = files;
    this.createConcert = createConcert;
    this.editConcert = editConcert;
    this.removeConcert = removeConcert;
  }

  @Operation(
      operationId = "createConcert",
      summary = "Announce a concert",
      description = "The public sees it with its first schedule.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, OUTCOME_UNKNOWN})
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<AdminConcert> create(
      @Valid @RequestBody ConcertRequest body, SignedIn caller, Once once) {
    var command = new CreateConcert.Command(caller.user(), body.billing());
    return once.answer(() -> {
      var created = createConcert.create(command);
      var path = PATH + "/" + created.value().id().value();
      return answer(ResponseEntity.created(URI.create(path)), created);
    });
  }

  /** Its ETag is for If-Match alone: a 304 could not tell that seats were booked meanwhile. */
  @Operation(
      operationId = "getAdminConcert",
      summary = "Look at a concert with all that can be edited",
      description = "Also before it has a schedule.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, CONCERT_NOT_FOUND})
  @GetMapping("/{concertId}")
  AdminConcert concert(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID concertId, HttpServletResponse response) {
    var id = new ConcertId(concertId);
    var file = files.concert(id).orElseThrow(() -> Refusal.of(CONCERT_NOT_FOUND));
    response.setHeader(HttpHeaders.ETAG, Editions.tag(file.concert().version()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return AdminConcert.of(file, files.schedules(id));
  }

  @Operation(
      operationId = "editConcert",
      summary = "Change the words about a concert",
      description =
          "Members that are not named stay as they are. `If-Match` says which version you have"
              + " seen: the `ETag` of the last answer.")
  @Answers({
    VALIDATION_FAILED,
    FORBIDDEN,
    CONCERT_NOT_FOUND,
    PRECONDITION_FAILED,
    PRECONDITION_REQUIRED,
    OUTCOME_UNKNOWN
  })
  @PatchMapping(
      path = "/{concertId}",
      consumes = {MediaType.APPLICATION_JSON_VALUE, MERGE_PATCH})
  ResponseEntity<AdminConcert> edit(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID concertId,
      @Parameter(example = "\"3\"") @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch,
      @Valid @RequestBody ConcertPatch body,
      SignedIn caller) {
    var command =
        new EditConcert.Command(
            caller.user(), new ConcertId(concertId), Editions.seen(ifMatch), body::applyTo);
    return switch (editConcert.edit(command)) {
      case EditConcert.Outcome.Edited(var concert) -> answer(ResponseEntity.ok(), concert);
      case EditConcert.Outcome.Stale() -> throw Editions.stale();
      case EditConcert.Outcome.NoSuchConcert() -> throw Refusal.of(CONCERT_NOT_FOUND);
    };
  }

  @Operation(
      operationId = "removeConcert",
      summary = "Take a concert off the programme",
      description = "With all its schedules, as long as nobody ever booked a seat of them.")
  @Answers({
    VALIDATION_FAILED,
    FORBIDDEN,
    CONCERT_NOT_FOUND,
    HAS_BOOKINGS,
    PRECONDITION_FAILED,
    PRECONDITION_REQUIRED,
    OUTCOME_UNKNOWN
  })
  @DeleteMapping("/{concertId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID concertId,
      @Parameter(example = "\"3\"") @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch,
      SignedIn caller) {
    var command =
        new RemoveConcert.Command(caller.user(), new ConcertId(concertId), Editions.seen(ifMatch));
    switch (removeConcert.remove(command)) {
      case RemoveConcert.Outcome.Removed() -> {}
      case RemoveConcert.Outcome.HasBookings() -> throw Refusal.of(HAS_BOOKINGS);
      case RemoveConcert.Outcome.Stale() -> throw Editions.stale();
      case RemoveConcert.Outcome.NoSuchConcert() -> throw Refusal.of(CONCERT_NOT_FOUND);
    }
  }

  private static ResponseEntity<AdminConcert> answer(
      ResponseEntity.BodyBuilder answer, Versioned<Concert> concert) {
    return answer
        .eTag(Editions.tag(concert.version()))
        .cacheControl(CacheControl.noStore())
        .body(AdminConcert.of(concert));
  }
}
