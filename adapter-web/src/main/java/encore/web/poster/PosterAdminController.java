package encore.web.poster;

import static encore.web.problem.Problem.CONCERT_NOT_FOUND;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.IMAGE_SIZE_REFUSED;
import static encore.web.problem.Problem.IMAGE_UNREADABLE;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.poster.Poster;
import encore.application.poster.PutUpPoster;
import encore.application.poster.TakeDownPoster;
import encore.domain.catalog.ConcertId;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.support.Bulkhead;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(PosterAdminController.PATH)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class PosterAdminController {

  static final String PATH = "/api/admin/concerts/{concertId}/poster";

  /** A picture of 16 million pixels takes some 100 MB while it is made: so many of them at once. */
  private static final int AT_ONCE_MAX = 2;

  private final PutUpPoster putUp;
  private final TakeDownPoster takeDown;
  private final Bulkhead uploads = new Bulkhead(AT_ONCE_MAX);

  PosterAdminController(PutUpPoster putUp, TakeDownPoster takeDown) {
    this.putUp = putUp;
    this.takeDown = takeDown;
  }

  @Operation(
      operationId = "putUpPoster",
      summary = "Put up the poster of a concert",
      description =
          "A PNG or JPEG of up to 5 MB, 16 to 6000 pixels a side and 16 million in all. It is"
              + " decoded and written anew: nothing but its pixels is kept.",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = MediaType.IMAGE_PNG_VALUE,
                    schema = @Schema(type = "string", format = "binary")),
                @Content(
                    mediaType = MediaType.IMAGE_JPEG_VALUE,
                    schema = @Schema(type = "string", format = "binary"))
              }))
  @Answers({VALIDATION_FAILED, IMAGE_UNREADABLE, IMAGE_SIZE_REFUSED, FORBIDDEN, CONCERT_NOT_FOUND})
  @PutMapping(
      consumes = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE},
      produces = MediaType.APPLICATION_JSON_VALUE)
  PosterResponse putUp(SignedIn caller, @PathVariable UUID concertId, HttpServletRequest request)
      throws IOException {
    var concert = new ConcertId(concertId);
    var poster =
        uploads.enter(() -> Studio.make(Upload.read(request.getInputStream()), type(request)));
    var outcome = putUp.putUp(new PutUpPoster.Command(caller.user(), concert, poster));
    return switch (outcome) {
      case PutUpPoster.Outcome.PutUp _ -> PosterResponse.of(concert, poster);
      case PutUpPoster.Outcome.NoSuchConcert _ -> throw Refusal.of(CONCERT_NOT_FOUND);
    };
  }

  @Operation(
      operationId = "takeDownPoster",
      summary = "Take the poster of a concert down",
      description = "Asking again changes nothing.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, CONCERT_NOT_FOUND})
  @DeleteMapping
  ResponseEntity<Void> takeDown(SignedIn caller, @PathVariable UUID concertId) {
    var command = new TakeDownPoster.Command(caller.user(), new ConcertId(concertId));
    return switch (takeDown.takeDown(command)) {
      case TakeDownPoster.Outcome.TakenDown _ -> ResponseEntity.noContent().build();
      case TakeDownPoster.Outcome.NoSuchConcert _ -> throw Refusal.of(CONCERT_NOT_FOUND);
    };
  }

  private static Poster.Type type(HttpServletRequest request) {
    var declared = MediaType.parseMediaType(request.getContentType());
    return MediaType.IMAGE_PNG.equalsTypeAndSubtype(declared) ? Poster.Type.PNG : Poster.Type.JPEG;
  }

  @Schema(name = "Poster")
  record PosterResponse(String posterUrl, String sha256, int width, int height) {

    static PosterResponse of(ConcertId concert, Poster poster) {
      var url = "/api/concerts/%s/poster?v=%s".formatted(concert.value(), poster.sha256());
      return new PosterResponse(url, poster.sha256(), poster.width(), poster.height());
    }
  }
}
