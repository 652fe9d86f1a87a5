package encore.web.waitingroom;

import static encore.domain.shared.Invariant.require;

import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.LinePolicy;
import java.time.Duration;
import java.util.OptionalInt;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a new line is run until somebody says otherwise, and how many may listen to theirs. Other
 * settings of the same prefix belong to others.
 */
@ConfigurationProperties(prefix = "encore.waiting-room")
record WaitingRoomProperties(@DefaultValue NewLine newLine, @DefaultValue Listening streams) {

  /**
   * What an operator does not say about a new line.
   *
   * @param admitPerInterval 0: no pace, only so many at a time
   */
  record NewLine(
      @DefaultValue("AUTO") LineMode mode,
      @DefaultValue("50") int maxActive,
      @DefaultValue("0") int admitPerInterval,
      @DefaultValue("1s") Duration interval,
      @DefaultValue("10m") Duration activeTtl,
      @DefaultValue("60s") Duration showUp,
      @DefaultValue("45s") Duration silentAfter,
      @DefaultValue("100000") int capacity,
      @DefaultValue("0") int challengeBits) {

    LinePolicy policy() {
      var pace = admitPerInterval == 0 ? OptionalInt.empty() : OptionalInt.of(admitPerInterval);
      var admission = new AdmissionPolicy(OptionalInt.of(maxActive), pace, interval);
      return new LinePolicy(
          mode,
          LineFlow.RUNNING,
          admission,
          activeTtl,
          showUp,
          silentAfter,
          capacity,
          challengeBits);
    }
  }

  /**
   * Streams of one instance.
   *
   * @param longest then the reader is asked to come back, so that none who is gone stays for ever
   */
  record Listening(
      @DefaultValue("2000") int max,
      @DefaultValue("2") int perUser,
      @DefaultValue("15s") Duration heartbeat,
      @DefaultValue("10m") Duration longest) {

    Listening {
      require(max >= 0 && perUser >= 1, "encore.waiting-room.streams: no negative numbers");
      require(
          heartbeat.isPositive() && longest.isPositive(),
          "encore.waiting-room.streams: heartbeat and longest, some time");
    }
  }

  WaitingRoomProperties {
    // So that a wrong default stops the start, and not an operator at night.
    newLine.policy();
  }
}
