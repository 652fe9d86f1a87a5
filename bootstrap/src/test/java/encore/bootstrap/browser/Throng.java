package encore.bootstrap.browser;

import encore.bootstrap.Visitor;
import encore.persistence.testing.SqlHalls;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Two dozen people who all want one seat, again and again until it is closed. */
final class Throng implements AutoCloseable {

  private static final int PEOPLE = 24;
  private static final String SEATS = "[1]";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean isOver;

  private Throng() {}

  static Throng at(PageHouse house) {
    var schedule = new SqlHalls(house.database()).hall().schedule().value().toString();
    var throng = new Throng();
    people(house).forEach(each -> throng.threads.submit(() -> throng.wants(each, schedule)));
    return throng;
  }

  private static List<Visitor> people(PageHouse house) {
    return IntStream.range(0, PEOPLE)
        .mapToObj(_ -> house.visitor().as("throng-%s@example.com".formatted(UUID.randomUUID())))
        .toList();
  }

  private void wants(Visitor person, String schedule) {
    while (!isOver) {
      person.hold(schedule, SEATS);
    }
  }

  @Override
  public void close() {
    isOver = true;
    threads.close();
  }
}
