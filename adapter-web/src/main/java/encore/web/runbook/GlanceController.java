package encore.web.runbook;

import static encore.web.problem.Problem.FORBIDDEN;

import encore.application.runbook.GlanceViews;
import encore.web.openapi.Answers;
import encore.web.support.Bulkhead;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class GlanceController {

  private static final int AT_ONCE = 8;

  private final GlanceViews views;
  private final Bulkhead bulkhead = new Bulkhead(AT_ONCE);

  GlanceController(GlanceViews views) {
    this.views = views;
  }

  @Operation(
      operationId = "glance",
      summary = "See the whole house at a glance",
      description =
          "The first thing to look at when something burns: it answers within about a second whatever"
              + " is away. Pools and lanes are of the instance that was asked, the rest is of all. A"
              + " part that could not be told in time is left out and named in `unknown`.")
  @Answers(FORBIDDEN)
  @GetMapping(path = "/api/admin/glance", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<GlanceResponse> glance() {
    return bulkhead.enter(() ->
        ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .body(GlanceResponse.of(views.glance())));
  }
}
