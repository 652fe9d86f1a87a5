package encore.web.notification;

import encore.application.notification.NoticeKind;
import encore.application.notification.NotificationViews.Line;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of notifications in the languages we have. A missing one is a bug, and a test finds it.
 */
@Component
class NoticeTexts {

  static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

  private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

  NoticeTexts() {
    bundles.setBasename("encore.web.notifications");
    bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
    bundles.setFallbackToSystemLocale(false);
    bundles.setAlwaysUseMessageFormat(true);
  }

  /** The first language the caller asks for that we have, else English. */
  static Locale languageOf(HttpServletRequest request) {
    for (var wanted : Collections.list(request.getLocales())) {
      for (var ours : LANGUAGES) {
        if (ours.getLanguage().equals(wanted.getLanguage())) {
          return ours;
        }
      }
    }
    return Locale.ENGLISH;
  }

  NotificationResponse response(Line line, Locale language) {
    return NotificationResponse.of(
        line, title(line.kind(), language), text(line.kind(), line.facts(), language));
  }

  String title(NoticeKind kind, Locale language) {
    return bundles.getMessage(kind + ".title", null, language);
  }

  /**
   * With the number of seats, the amount, the balance, and the number of things: each text takes
   * what it needs. A reason that we know has words of its own.
   */
  String text(NoticeKind kind, Map<String, String> facts, Locale language) {
    var amount = facts.containsKey("amount") ? "amount" : "totalAmount";
    var args =
        new Object[] {
          number(facts, "seatCount"),
          number(facts, amount),
          number(facts, "balanceAfter"),
          number(facts, "itemCount")
        };
    var why = kind + ".text." + facts.getOrDefault("reason", "");
    return Objects.requireNonNullElseGet(
        bundles.getMessage(why, args, null, language),
        () -> bundles.getMessage(kind + ".text", args, language));
  }

  private static long number(Map<String, String> facts, String name) {
    var value = facts.getOrDefault(name, "0");
    return value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
  }
}
