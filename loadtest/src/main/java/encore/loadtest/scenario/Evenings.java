package encore.loadtest.scenario;

import encore.loadtest.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Evenings of one concert, made before anybody comes, so that no run ends for want of seats. */
final class Evenings {

  /** Cheap: who has a million points buys a thousand times. */
  static final long PRICE = 1_000;

  private static final int COUNT_MAX = 100;
  private static final int SEATS_MAX = 10_000;

  private final String concert;
  private final List<String> schedules;
  private final int seatsEach;
  private final AtomicInteger asked = new AtomicInteger();

  /** A seat of an evening, by its number. */
  record Seat(String schedule, int number) {
    Request hold() {
      return Request.post(
          "/api/bookings/start",
          "{\"scheduleId\":\"%s\",\"seatNos\":[%d]}".formatted(schedule, number));
    }
  }

  private Evenings(String concert, List<String> schedules, int seatsEach) {
    this.concert = concert;
    this.schedules = List.copyOf(schedules);
    this.seatsEach = seatsEach;
  }

  static Evenings of(BackOffice office, String concert, int count, int seatsEach)
      throws InterruptedException {
    var schedules = new ArrayList<String>();
    for (int day = 0; day < count; day++) {
      schedules.add(office.evening(concert, day, seatsEach, PRICE));
    }
    return new Evenings(concert, schedules, seatsEach);
  }

  /** As few evenings as make so many seats, none smaller than a usual one. */
  static Evenings withSeats(BackOffice office, String title, int seats, int usual)
      throws InterruptedException {
    int each = Math.clamp(Math.ceilDiv(seats, COUNT_MAX), usual, SEATS_MAX);
    return of(office, office.concert(title), Math.ceilDiv(seats, each), each);
  }

  String concert() {
    return concert;
  }

  List<String> schedules() {
    return schedules;
  }

  /** To everybody his own. */
  Seat next() {
    int place = asked.getAndIncrement();
    return new Seat(schedule(place / seatsEach), place % seatsEach + 1);
  }

  /** Any seat of the evening that is on; it stays on until it was asked for twice over. */
  Seat drawn(Random chance) {
    int place = asked.getAndIncrement();
    return new Seat(schedule(place / 2 / seatsEach), chance.nextInt(seatsEach) + 1);
  }

  private String schedule(int number) {
    return schedules.get(Math.floorMod(number, schedules.size()));
  }
}
