package encore.web;

import encore.application.booking.BookingViews.Show;
import encore.application.booking.BookingViews.Snapshot;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.Grade;
import encore.domain.catalog.Place;
import encore.domain.catalog.SaleWindow;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatId;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The people and things that tests speak of. */
public final class Scene {
  private Scene() {}

  public static final String EMAIL = "fan1@example.com";
  public static final UserId FAN =
      new UserId(UUID.nameUUIDFromBytes(EMAIL.getBytes(StandardCharsets.UTF_8)));
  public static final ConcertId CONCERT =
      new ConcertId(UUID.fromString("0198c0de-0000-7000-8000-0000000000c1"));
  public static final ScheduleId SCHEDULE =
      new ScheduleId(UUID.fromString("0198c0de-0000-7000-8000-0000000000a1"));
  public static final BookingId BOOKING =
      new BookingId(UUID.fromString("0198c0de-0000-7000-8000-0000000000b1"));
  public static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

  /** The hour before noon. */
  public static final SaleWindow WINDOW = new SaleWindow(NOON.minus(Duration.ofHours(1)), NOON);

  public static final Instant FIVE_PAST = Instant.parse("2026-09-01T12:05:00Z");

  /** In a hall of ten columns. */
  public static Seat seat(int number) {
    var place = new Place((number - 1) / 10 + 1, (number - 1) % 10 + 1);
    return seat(number, Optional.of(place));
  }

  public static Seat seat(int number, Optional<Place> place) {
    return new Seat(new SeatId(1000 - number), number, place, new Grade("VIP"), new Money(170_000));
  }

  public static SortedSet<Seat> seats(Integer... numbers) {
    return Arrays.stream(numbers).map(Scene::seat).collect(Collectors.toCollection(TreeSet::new));
  }

  public static Booking.Terms terms(Integer... numbers) {
    return new Booking.Terms(BOOKING, SCHEDULE, FAN, seats(numbers));
  }

  /** As it was looked up then, the evening before the show. */
  public static Snapshot seen(Booking booking, Instant asOf) {
    return new Snapshot(booking, asOf, new Show(CONCERT, NOON.plus(Duration.ofDays(2))));
  }

  public static Booking.Held held(Integer... numbers) {
    return new Booking.Held(terms(numbers), NOON, FIVE_PAST);
  }
}
