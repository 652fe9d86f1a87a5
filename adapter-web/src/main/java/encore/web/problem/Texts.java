package encore.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The texts of problems in the languages we have. */
@Component
class Texts {

  static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

  private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

  Texts() {
    bundles.setBasename("encore.web.problems");
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

  String title(Problem problem, Locale language) {
    return of(problem.name() + ".title", language);
  }

  String detail(Refusal refusal, Locale language) {
    return of(refusal.problem().name() + "." + refusal.text(), language, refusal.args().toArray());
  }

  String of(Violation violation, Locale language) {
    return of("violation." + violation.text(), language, violation.args().toArray());
  }

  /** A missing text is a bug, and a test finds it. */
  String of(String key, Locale language, Object... args) {
    return bundles.getMessage(key, args, language);
  }
}
