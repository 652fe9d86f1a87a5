package encore.web.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.notification.NoticeKind;
import encore.application.notification.NotificationViews.Cursor;
import encore.application.notification.NotificationViews.Line;
import encore.application.notification.NotificationViews.Status;
import encore.application.shared.Page;
import encore.web.support.Cursors;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody was told, in his language. */
@Schema(name = "Notification")
record NotificationResponse(
    UUID notificationId,
    NoticeKind kind,
    @Schema(example = "Your seats are yours") String title,
    @Schema(example = "2 seats are booked for 340,000 won. Your tickets are in your bookings.")
        String text,
    @Schema(description = "What the words were made of: `bookingId`, `amount` and the like.")
        Map<String, String> facts,
    Instant occurredAt) {

  static NotificationResponse of(Line line, String title, String text) {
    return new NotificationResponse(
        line.id(), line.kind(), title, text, new TreeMap<>(line.facts()), line.at());
  }

  /** The last page says so with a null. */
  @Schema(name = "NotificationPage")
  record OwnPage(
      List<NotificationResponse> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {

    static OwnPage of(Page<Line, Cursor> page, Function<Line, NotificationResponse> words) {
      var items = page.items().stream().map(words).toList();
      return new OwnPage(items, next(page), page.next().isPresent());
    }
  }

  /** The same for the office. */
  @Schema(name = "SentNotification")
  record Sent(
      UUID userId,
      Status status,
      int attempts,
      @Nullable Instant sentAt,
      NotificationResponse notification) {}

  /** The last page says so with a null. */
  @Schema(name = "SentNotificationPage")
  record OfficePage(
      List<Sent> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {

    static OfficePage of(Page<Line, Cursor> page, Function<Line, NotificationResponse> words) {
      var items = page.items().stream().map(line -> sent(line, words.apply(line))).toList();
      return new OfficePage(items, next(page), page.next().isPresent());
    }

    private static Sent sent(Line line, NotificationResponse words) {
      return new Sent(
          line.user().value(), line.status(), line.attempts(), line.sentAt().orElse(null), words);
    }
  }

  private static @Nullable String next(Page<Line, Cursor> page) {
    return page.next().map(c -> Cursors.write(c.at(), c.notification())).orElse(null);
  }
}
