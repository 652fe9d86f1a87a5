package encore.application.shared;

import static encore.domain.shared.Invariant.require;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A step of a trace, for whoever goes on with it elsewhere: W3C Trace Context, version 00.
 *
 * @param traceId what all steps have in common: 32 hexadecimal digits, not all of them 0
 * @param stepId 16 of them
 * @param isSampled whether whoever began it wants it recorded
 */
public record Traceparent(String traceId, String stepId, boolean isSampled) {

  /** Of the header, of the record in Kafka as of the request. */
  public static final String HEADER = "traceparent";

  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]([0-9a-f])");

  public Traceparent {
    require(FORM.matcher(text(traceId, stepId, isSampled)).matches(), "a trace and a step of it");
  }

  /** None where the header is not written to the letter: then it is as if it were not there. */
  public static Optional<Traceparent> of(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    var parts = FORM.matcher(header);
    return parts.matches()
        ? Optional.of(new Traceparent(parts.group(1), parts.group(2), isOdd(parts.group(3))))
        : Optional.empty();
  }

  private static boolean isOdd(String digit) {
    return Character.digit(digit.charAt(0), 16) % 2 == 1;
  }

  private static String text(String traceId, String stepId, boolean isSampled) {
    return "00-" + traceId + "-" + stepId + (isSampled ? "-01" : "-00");
  }

  /** As it is in the header. */
  @Override
  public String toString() {
    return text(traceId, stepId, isSampled);
  }
}
