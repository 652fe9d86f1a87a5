package encore.web.waitingroom;

import static encore.web.problem.Problem.CONCERT_NOT_FOUND;
import static encore.web.problem.Problem.PRECONDITION_FAILED;
import static encore.web.problem.Problem.QUEUE_NOT_FOUND;

import encore.application.waitingroom.Line;
import encore.application.waitingroom.RunLine.Outcome;
import encore.web.problem.Refusal;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What an operator is told, and which version of a line he means. */
final class LineAnswers {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  private LineAnswers() {}

  static ResponseEntity<LineResponse> of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var line, var isNew) ->
          of(isNew ? HttpStatus.CREATED : HttpStatus.OK, line);
      case Outcome.Stale() -> throw Refusal.of(PRECONDITION_FAILED);
      case Outcome.NoSuchConcert() -> throw Refusal.of(CONCERT_NOT_FOUND);
      case Outcome.NoSuchLine() -> throw Refusal.of(QUEUE_NOT_FOUND);
    };
  }

  static ResponseEntity<LineResponse> of(HttpStatus status, Line line) {
    return ResponseEntity.status(status)
        .eTag("\"" + line.version() + "\"")
        .cacheControl(CacheControl.noStore())
        .body(LineResponse.of(line));
  }

  /** Empty: whoever edits does not care. A tag that is none of ours names no version. */
  static OptionalLong seen(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return OptionalLong.empty();
    }
    var tag = TAG.matcher(ifMatch);
    if (!tag.matches()) {
      throw Refusal.of(PRECONDITION_FAILED);
    }
    return OptionalLong.of(Long.parseLong(tag.group(1)));
  }
}
