package encore.web.booking;

import static java.util.stream.Collectors.joining;

import encore.application.booking.BookingViews.Snapshot;
import encore.domain.booking.BookingId;
import encore.domain.booking.SeatWish;
import encore.domain.catalog.Place;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatChoice;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Why a buyer did not get what he asked for, with what he needs to go on. */
final class BookingRefusals {
  private BookingRefusals() {}

  static Refusal taken(Problem problem, Collection<Seat> seats) {
    return Refusal.of(problem, labels(seats)).with("unavailableSeats", numbers(seats));
  }

  /** With a way on for who lost a race. */
  static Refusal taken(Problem problem, Collection<Seat> seats, List<Seat> suggested) {
    return taken(problem, seats)
        .with("suggestedSeats", suggested.stream().map(Seat::number).toList());
  }

  static Refusal soldOut(SeatWish wish, int available, int largestBlock) {
    var refusal = Refusal.of(Problem.SOLD_OUT, wish.count(), available, largestBlock);
    return wish.adjacent()
        ? refusal.with("available", available).with("largestBlock", largestBlock)
        : refusal.saying("apart").with("available", available);
  }

  static Refusal alreadyYours(BookingId booking, Collection<Seat> seats) {
    return Refusal.of(Problem.BOOKING_ALREADY_OPEN, labels(seats))
        .with("bookingId", booking.value())
        .with("unavailableSeats", numbers(seats));
  }

  static Refusal tooMany(int max) {
    return Refusal.of(Problem.SEAT_LIMIT_EXCEEDED, Integer.toString(max)).with("max", max);
  }

  static Refusal missing(SeatChoice missing) {
    return switch (missing) {
      case SeatChoice.Numbers(var numbers) ->
          Refusal.of(
                  Problem.SEAT_NOT_FOUND,
                  numbers.stream().map(Object::toString).collect(joining(", ")))
              .with("missingSeats", numbers);
      case SeatChoice.Places(var places) ->
          Refusal.of(
                  Problem.SEAT_NOT_FOUND,
                  places.stream().map(p -> p.row() + "-" + p.col()).collect(joining(", ")))
              .with("missingSeats", places.stream().map(MissingPlace::of).toList());
    };
  }

  static Refusal notOpenYet(Instant opensAt) {
    return Refusal.of(Problem.SALE_NOT_OPEN, text(opensAt)).with("opensAt", opensAt);
  }

  static Refusal closed(Instant closedAt) {
    return Refusal.of(Problem.SALE_CLOSED, text(closedAt)).with("closedAt", closedAt);
  }

  static Refusal resting(Duration pause) {
    // Rounded up, so that whoever waits as long as he is told does not come too early.
    var seconds = Long.toString(Math.max(1, pause.plusSeconds(1).minusNanos(1).toSeconds()));
    return Refusal.of(Problem.RATE_LIMITED, seconds)
        .saying("hold")
        .header(HttpHeaders.RETRY_AFTER, seconds);
  }

  static Refusal tooLate(Instant expiredAt) {
    return Refusal.of(Problem.BOOKING_NOT_CANCELLABLE, text(expiredAt))
        .with("bookingStatus", BookingStatus.EXPIRED)
        .with("expiredAt", expiredAt);
  }

  static Refusal confirmed() {
    return Refusal.of(Problem.BOOKING_NOT_CANCELLABLE)
        .saying("confirmed")
        .with("bookingStatus", BookingStatus.CONFIRMED);
  }

  static Refusal notRefundable(Instant until) {
    return Refusal.of(Problem.PAYMENT_NOT_REFUNDABLE, text(until)).with("refundableUntil", until);
  }

  static Refusal used() {
    return Refusal.of(Problem.PAYMENT_NOT_REFUNDABLE)
        .saying("used")
        .with("reason", "TICKET_CHECKED");
  }

  static Refusal expired(Instant expiredAt) {
    return Refusal.of(Problem.BOOKING_EXPIRED, text(expiredAt)).with("expiredAt", expiredAt);
  }

  static Refusal notExtendable(Snapshot snapshot) {
    var left = TimeLeft.of(snapshot.booking(), snapshot.asOf());
    var refusal =
        Refusal.of(Problem.HOLD_NOT_EXTENDABLE)
            .with("bookingStatus", left.status())
            .with("remainingSeconds", left.remainingSeconds());
    return left.expiresAt() == null ? refusal : refusal.with("expiresAt", left.expiresAt());
  }

  static List<Integer> numbers(Collection<Seat> seats) {
    return seats.stream().map(Seat::number).sorted().toList();
  }

  private static String labels(Collection<Seat> seats) {
    return seats.stream().map(Seat::label).collect(joining(", "));
  }

  private static String text(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private record MissingPlace(int row, int col) {
    static MissingPlace of(Place place) {
      return new MissingPlace(place.row(), place.col());
    }
  }
}
