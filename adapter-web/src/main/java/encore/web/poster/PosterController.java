package encore.web.poster;

import static encore.web.problem.Problem.POSTER_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.poster.Poster;
import encore.application.poster.PosterViews;
import encore.domain.catalog.ConcertId;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

@RestController
@Tag(name = "catalog")
class PosterController {

  private static final CacheControl A_MINUTE =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  /** Enough of the name to tell two of them apart in a folder. */
  private static final int NAME_LENGTH = 12;

  private final PosterViews posters;
  private final Shelf shelf;

  PosterController(PosterViews posters, Shelf shelf) {
    this.posters = posters;
    this.shelf = shelf;
  }

  @Operation(
      operationId = "getPoster",
      summary = "Look at the poster of a concert",
      description =
          "The address in `posterUrl` names one picture and may be kept for a year; without `v` it"
              + " is whatever hangs there now, and may be compared by its ETag.")
  @Answers({VALIDATION_FAILED, POSTER_NOT_FOUND})
  @GetMapping(
      path = "/api/concerts/{concertId}/poster",
      produces = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE})
  @Nullable ResponseEntity<byte[]> poster(
      HttpServletRequest request,
      @Parameter(example = "0198c0de-0000-7000-8000-0000000000c1") @PathVariable UUID concertId,
      @Parameter(description = "The hash in `posterUrl`.") @RequestParam(required = false)
          @Nullable String v,
      @Parameter(description = "Anything: as a file to keep.") @RequestParam(required = false)
          @Nullable String download) {
    ShallowEtagHeaderFilter.disableContentCaching(request);
    var name =
        posters
            .nameAt(new ConcertId(concertId))
            .filter(now -> v == null || v.equals(now))
            .orElseThrow(() -> Refusal.of(POSTER_NOT_FOUND));
    var caching = v == null ? A_MINUTE : FOR_EVER;
    if (new ServletWebRequest(request).checkNotModified("\"" + name + "\"")) {
      return ResponseEntity.status(304).eTag(name).cacheControl(caching).build();
    }
    var poster = shelf.take(name).orElseThrow(() -> Refusal.of(POSTER_NOT_FOUND));
    return ResponseEntity.ok()
        .eTag(name)
        .cacheControl(caching)
        .contentType(MediaType.parseMediaType(poster.type().mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(poster, download != null).toString())
        .body(poster.bytes());
  }

  private static ContentDisposition disposition(Poster poster, boolean isDownload) {
    var name = poster.sha256().substring(0, NAME_LENGTH) + "." + poster.type().extension();
    return (isDownload ? ContentDisposition.attachment() : ContentDisposition.inline())
        .filename("poster-" + name)
        .build();
  }
}
