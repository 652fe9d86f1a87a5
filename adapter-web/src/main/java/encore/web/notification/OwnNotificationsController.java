package encore.web.notification;

import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.notification.NotificationViews;
import encore.application.notification.NotificationViews.Cursor;
import encore.application.notification.NotificationViews.Filter;
import encore.web.identity.SignedIn;
import encore.web.notification.NotificationResponse.OwnPage;
import encore.web.openapi.Answers;
import encore.web.support.Cursors;
import encore.web.support.NextPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "users")
@SecurityRequirement(name = "bearer")
class OwnNotificationsController {

  private final NotificationViews notifications;
  private final NoticeTexts texts;

  OwnNotificationsController(NotificationViews notifications, NoticeTexts texts) {
    this.notifications = notifications;
    this.texts = texts;
  }

  @Operation(
      operationId = "listOwnNotifications",
      summary = "Read what we told you",
      description =
          "Newest first, a page at a time: hand `nextCursor` back to go on, or follow the header"
              + " `Link`. In the language of `Accept-Language`, English or Korean. It is here as soon"
              + " as it is known, usually within a second; kept for 90 days.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR})
  @GetMapping(path = "/api/users/me/notifications", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<OwnPage> notifications(
      HttpServletRequest request,
      SignedIn caller,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit) {
    var language = NoticeTexts.languageOf(request);
    var filter = new Filter(Optional.of(caller.user()), Optional.empty());
    var found = notifications.notifications(filter, Cursors.read(cursor, Cursor::new), limit);
    var page = OwnPage.of(found, line -> texts.response(line, language));
    var answer =
        ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    return NextPage.link(answer, request, page.nextCursor()).body(page);
  }
}
