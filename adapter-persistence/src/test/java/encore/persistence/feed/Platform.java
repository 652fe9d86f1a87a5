package encore.persistence.feed;

import encore.application.event.Event;
import encore.application.event.EventType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/** A folder of the feed, and what a test asks of it. */
final class Platform {

  static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Path directory;

  Platform(Path directory) {
    this.directory = directory;
  }

  FeedDirectory open() {
    return open(DataSize.ofBytes(0), 100, 4);
  }

  FeedDirectory open(DataSize freeSpaceMin, int remember, int openMax) {
    var limits =
        new FeedProperties(
            directory.toString(),
            30,
            freeSpaceMin,
            remember,
            openMax,
            DataSize.ofKilobytes(4),
            Duration.ofMinutes(10));
    return new FeedDirectory(directory, limits, meters);
  }

  static Event event(int number) {
    return event(number, NOON, "{\"number\": %d}".formatted(number));
  }

  static Event event(int number, Instant at, String data) {
    var type = EventType.BOOKING_HELD;
    return new Event(
        id(number),
        type.code(),
        "booking",
        "b-" + number,
        1,
        type.topic(),
        "b-" + number,
        at,
        data);
  }

  static UUID id(int number) {
    return new UUID(number, number);
  }

  Path file() {
    return directory.resolve("booking-events/2026-09-01.0.ndjson");
  }

  List<String> lines() {
    return lines(file());
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<UUID> ids() {
    return lines().stream().map(line -> CloudEventLine.id(line).orElseThrow()).toList();
  }

  /** Files of this folder that this process has open. */
  long handles() {
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      return all.filter(fd -> target(fd).startsWith(directory.toString())).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path handle) {
    try {
      return Files.readSymbolicLink(handle).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
