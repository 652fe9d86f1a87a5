package encore.web.seatmap;

import encore.application.seatmap.SeatPictures.Picture;
import encore.web.support.EventStreams;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Words of a stream, made once for all who hear them. */
final class Frame {

  /** The id after which a reader stays away. */
  static final String CLOSED = "closed";

  private static final Duration RETRY = Duration.ofSeconds(3);

  static final Frame HEARTBEAT = of(": hb\n\n");

  /** A sign of life while the books cannot be read. */
  static final Frame STALE = of(": stale\n\n");

  /** Other seats than before: whoever has read about their rows and prices must do so again. */
  static final Frame RESYNC = of("event: resync\ndata: {}\n\n");

  private final byte[] words;
  private final OptionalLong changedAt;

  private Frame(String words, OptionalLong changedAt) {
    this.words = EventStreams.bytes(words);
    this.changedAt = changedAt;
  }

  private static Frame of(String words) {
    return new Frame(words, OptionalLong.empty());
  }

  /** Shared by all streams; nobody writes into it. */
  byte[] words() {
    return words;
  }

  /** When the newest of its changes happened, by {@code System.nanoTime()}. */
  OptionalLong changedAt() {
    return changedAt;
  }

  static Frame retry() {
    return of("retry: " + EventStreams.about(RETRY).toMillis() + "\n\n");
  }

  static Frame snapshot(Picture picture) {
    return of(
        """
        id: %d
        event: snapshot
        data: {"v":%d,"counts":{"available":%d,"held":%d,"sold":%d,"blocked":%d},"s":"%s"}

        """
            .formatted(
                picture.version(),
                picture.version(),
                picture.count('A'),
                picture.count('H'),
                picture.count('S'),
                picture.count('B'),
                picture.letters()));
  }

  /** The states of these seats, by their index, as the picture has them. */
  static Frame seats(Picture picture, List<Integer> indexes, OptionalLong changedAt) {
    var states =
        indexes.stream()
            .map(i -> "[" + picture.numbers().get(i) + ",\"" + picture.letters().charAt(i) + "\"]")
            .collect(Collectors.joining(","));
    var words =
        "id: %d\nevent: seats\ndata: {\"v\":%d,\"c\":[%s]}\n\n"
            .formatted(picture.version(), picture.version(), states);
    return new Frame(words, changedAt);
  }

  static Frame bye(Ending why) {
    return of(
        "event: bye\nretry: %d\ndata: {\"reason\":\"%s\"}\n\n"
            .formatted(EventStreams.about(RETRY).toMillis(), why));
  }

  static Frame closed(Ending why) {
    return of("id: %s\nevent: closed\ndata: {\"reason\":\"%s\"}\n\n".formatted(CLOSED, why));
  }
}
