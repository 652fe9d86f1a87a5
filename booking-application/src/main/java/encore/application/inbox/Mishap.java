package encore.application.inbox;

import java.util.Objects;
import java.util.Optional;

/**
 * Why something could not be taken in, for who looks into it.
 *
 * @param attempts how often it was tried
 * @param type the class of the exception
 * @param cause that of its cause
 * @param stack its beginning
 */
public record Mishap(
    int attempts, String type, Optional<String> cause, String message, String stack) {

  private static final int MESSAGE_MAX = 1_000;
  private static final int FRAMES_MAX = 12;
  private static final int CAUSES_MAX = 4;

  public static Mishap of(Throwable failed, int attempts) {
    return new Mishap(
        attempts,
        failed.getClass().getName(),
        Optional.ofNullable(failed.getCause()).map(cause -> cause.getClass().getName()),
        message(failed),
        stack(failed));
  }

  /** PostgreSQL keeps every character but NUL. */
  private static String message(Throwable failed) {
    var text = Objects.requireNonNullElse(failed.getMessage(), "").replace('\0', '\uFFFD');
    return text.substring(0, Math.min(MESSAGE_MAX, text.length()));
  }

  private static String stack(Throwable failed) {
    var text = new StringBuilder();
    Throwable each = failed;
    for (int depth = 0; each != null && depth < CAUSES_MAX; depth++, each = each.getCause()) {
      text.append(depth == 0 ? "" : "Caused by: ").append(each.getClass().getName());
      text.append(": ").append(message(each)).append('\n');
      var frames = each.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES_MAX, frames.length); i++) {
        text.append("\tat ").append(frames[i]).append('\n');
      }
    }
    return text.toString();
  }
}
