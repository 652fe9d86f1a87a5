package encore.web.support;

import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: who edits says with {@code If-Match} which one he has seen. */
public final class Editions {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  private Editions() {}

  /** Any other tag than one of ours names no version that there ever was. */
  public static long seen(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw Refusal.of(Problem.PRECONDITION_REQUIRED);
    }
    var tag = TAG.matcher(ifMatch);
    if (!tag.matches()) {
      throw stale();
    }
    return Long.parseLong(tag.group(1));
  }

  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  public static Refusal stale() {
    return Refusal.of(Problem.PRECONDITION_FAILED);
  }
}
