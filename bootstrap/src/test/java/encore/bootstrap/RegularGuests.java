package encore.bootstrap;

import encore.testing.servers.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Buyers who each hold, pay, change their minds and begin again, until they are told to go. */
final class RegularGuests implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long WON = 500_000;

  private final RunningHouse house;
  private final String schedule;
  private final AtomicInteger visits = new AtomicInteger();
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean open = true;

  RegularGuests(RunningHouse house, int guests) {
    this.house = house;
    this.schedule = house.hall().schedule().value().toString();
    IntStream.rangeClosed(1, guests).forEach(each -> threads.add(guest(each)));
  }

  private Thread guest(int number) {
    var guest = house.visitor().as("guest" + number + "@example.com");
    var user = guest.get("/api/users/me").json().get("userId").asString();
    need(200, guest.post("/api/users/" + user + "/balance/charge", "{\"amount\":" + WON + "}"));
    return Thread.ofVirtual().start(() -> comeAndGo(guest, number));
  }

  private void comeAndGo(Visitor guest, int seat) {
    try {
      while (open) {
        visit(guest, seat);
        visits.incrementAndGet();
      }
    } catch (RuntimeException e) {
      complaints.add(e.toString());
    }
  }

  private void visit(Visitor guest, int seat) {
    var held = need(200, guest.hold(schedule, "[" + seat + "]"));
    var booking = held.json().get("bookingId").asString();
    var wish = "{\"bookingId\":\"%s\",\"method\":\"POINT\"}".formatted(booking);
    var payment = need(201, guest.post("/api/payments", wish)).header("Location").orElseThrow();
    need(200, guest.post(payment + "/complete", "{}"));
    need(200, guest.delete("/api/bookings/" + booking));
  }

  private static Visitor.Answer need(int status, Visitor.Answer answer) {
    if (answer.status() / 100 != status / 100) {
      throw new IllegalStateException(answer.status() + " " + answer.body());
    }
    return answer;
  }

  /** So many visits more, from now. */
  void awaitMore(int more) {
    int goal = visits.get() + more;
    Await.until(
        more + " visits more", PATIENCE, () -> visits.get() >= goal || !complaints.isEmpty());
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    open = false;
    threads.forEach(RegularGuests::join);
  }

  private static void join(Thread thread) {
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
