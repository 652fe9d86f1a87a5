package encore.redis.booking;

import encore.application.booking.Claim;
import encore.application.shared.Unavailable;
import encore.domain.booking.Booking;
import encore.domain.booking.SeatState;
import encore.domain.catalog.Seat;
import encore.redis.support.RedisScripts;
import encore.redis.support.Script;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL said about seats in the last second. Not a copy of the seat map: a mark that
 * nobody asks for is gone soon, and one that is wrong is found out within the time it is trusted.
 */
final class Marks {

  private static final Script ASK = Script.named("askGate");
  private static final Script TELL = Script.named("tellGate");
  private static final Script FORGET = Script.named("forgetMarks");
  private static final int KEPT_TRUSTS = 3;

  private final RedisScripts scripts;
  private final Duration trust;

  Marks(RedisScripts scripts, Duration trust) {
    this.scripts = scripts;
    this.trust = trust;
  }

  sealed interface Answer {
    record Taken(List<SeatState> seats) implements Answer {}

    /** Nothing is known, or it is time to look again. Redis was asked at this time of its own. */
    record Pass(String asked) implements Answer {}

    record Away() implements Answer {}
  }

  Answer askGate(Booking.Terms terms) {
    try {
      var told = scripts.ask(ASK, Keys.marks(terms), millis(trust));
      return told.size() == 1 ? new Answer.Pass(text(told, 0)) : taken(terms, told);
    } catch (Unavailable _) {
      return new Answer.Away();
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | ClassCastException
        | DateTimeException _) {
      // Somebody else's data under our keys: no reason to fail a buyer, who has a decider to ask.
      return new Answer.Away();
    }
  }

  void tellGate(Booking.Terms terms, Claim.Result result, Answer.Pass pass) {
    switch (result) {
      case Claim.Result.Won(var at, var until) -> {
        long kept = kept(Duration.between(at, until).toMillis());
        tell(terms, pass, seat -> heldBy(terms, seat, until, kept));
      }
      case Claim.Result.Lost(var taken) -> {
        var states = taken.stream().collect(Collectors.toMap(SeatState::seat, state -> state));
        tell(terms, pass, seat -> lost(states.get(seat.id()), pass));
      }
      case Claim.Result.OverLimit(), Claim.Result.Contended() -> {}
    }
  }

  /** What is to be said about a seat, and for how many milliseconds. */
  private record Mark(String state, long kept) {
    static final Mark NONE = new Mark("", 0);

    static Mark of(SeatState state, long kept) {
      return kept > 0 ? new Mark(MarkCodec.write(state), kept) : NONE;
    }
  }

  private static Mark heldBy(Booking.Terms terms, Seat seat, Instant until, long kept) {
    return Mark.of(new SeatState.Held(seat.id(), terms.buyer(), terms.id(), until), kept);
  }

  /** Nobody is told of a hold that has ended: the clocks differ less than a mark is trusted. */
  private Mark lost(@Nullable SeatState taken, Answer.Pass pass) {
    return switch (taken) {
      case null -> Mark.NONE;
      case SeatState.Available _ -> Mark.NONE;
      case SeatState.Held held ->
          Mark.of(held, kept(held.until().toEpochMilli() - Long.parseLong(pass.asked())));
      case SeatState.Sold _, SeatState.Blocked _ -> Mark.of(taken, kept(Long.MAX_VALUE));
    };
  }

  /** Waits for it: who is told that a hold was let go may send a friend for the seat at once. */
  void forgetMarks(Booking.Terms terms) {
    run(FORGET, terms, terms.id().value().toString());
  }

  private void tell(Booking.Terms terms, Answer.Pass pass, Function<Seat, Mark> mark) {
    var marks =
        terms.seats().stream()
            .map(mark)
            .flatMap(each -> Stream.of(Long.toString(each.kept()), each.state()));
    run(TELL, terms, Stream.concat(Stream.of(pass.asked()), marks).toArray(String[]::new));
  }

  private void run(Script script, Booking.Terms terms, String... args) {
    try {
      scripts.ask(script, Keys.marks(terms), args);
    } catch (Unavailable _) {
      // A mark that is wrong or missing is found out within the time it would be trusted.
    }
  }

  private static Answer taken(Booking.Terms terms, List<Object> told) {
    var seats = List.copyOf(terms.seats());
    var states = new ArrayList<SeatState>();
    for (int i = 1; i < told.size(); i += 2) {
      var seat = seats.get(Integer.parseInt(text(told, i)) - 1);
      states.add(MarkCodec.read(seat.id(), text(told, i + 1)));
    }
    return new Answer.Taken(states);
  }

  private static String text(List<Object> told, int index) {
    return (String) told.get(index);
  }

  private long kept(long millisLeft) {
    return Math.min(trust.multipliedBy(KEPT_TRUSTS).toMillis(), millisLeft);
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
