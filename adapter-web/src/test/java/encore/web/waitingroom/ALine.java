package encore.web.waitingroom;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.NOON;
import static encore.web.Scene.SCHEDULE;

import encore.application.waitingroom.Line;
import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.DrawSecret;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.LinePolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The line that tests of the operator's desk speak of. */
final class ALine {
  private ALine() {}

  static final LinePolicy POLICY =
      new LinePolicy(
          LineMode.ALWAYS,
          LineFlow.RUNNING,
          AdmissionPolicy.atMost(50),
          Duration.ofMinutes(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(45),
          100_000,
          0);

  static Line with(LinePolicy policy, long version) {
    return with(
        policy,
        version,
        new Line.Opening(secret(), Optional.of(NOON), OptionalLong.empty(), Optional.empty()));
  }

  static Line opened(long count) {
    return with(
        POLICY,
        7,
        new Line.Opening(secret(), Optional.of(NOON), OptionalLong.of(count), Optional.of(NOON)));
  }

  private static Line with(LinePolicy policy, long version, Line.Opening opening) {
    return new Line(
        CONCERT,
        policy,
        version,
        3,
        1,
        opening,
        Set.of(SCHEDULE),
        new Line.Pulse(41, 12, 0.25, 900));
  }

  private static DrawSecret secret() {
    return new DrawSecret(new byte[DrawSecret.BYTES]);
  }
}
