package encore.web.ratelimit;

import encore.application.ratelimit.RateLimit;
import encore.application.ratelimit.RateLimit.Scope;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/** A setting such as {@code 20 per 10s local}. */
record Quota(int tokens, Duration window, Scope scope) {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,9}) per (\\d+\\w+) (local|shared)");

  /** Found by Spring when it reads the settings. */
  public static Quota of(String text) {
    var written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      throw new IllegalArgumentException("write a limit as \"20 per 10s local\" (or shared)");
    }
    return new Quota(
        Integer.parseInt(written.group(1)),
        DurationStyle.SIMPLE.parse(written.group(2)),
        Scope.valueOf(written.group(3).toUpperCase(Locale.ROOT)));
  }

  RateLimit named(String name) {
    return new RateLimit(name, tokens, window, scope);
  }
}
