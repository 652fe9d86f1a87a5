package encore.testing;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;

import encore.application.booking.Claim;
import encore.testing.BoxOffice.Hall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Many buyers who want two to four seats each of the same hall, again and again. */
public final class Crowd {

  private final BoxOffice office;
  private final Hall hall;
  private final int attempts;
  private final AtomicInteger seatsWon = new AtomicInteger();

  public Crowd(BoxOffice office, Hall hall, int attempts) {
    this.office = office;
    this.hall = hall;
    this.attempts = attempts;
  }

  /** All the attempts, shared out evenly among so many who run side by side. */
  public List<Claim.Result> rush(int runners) throws Exception {
    return race(runners, runner -> () -> run(new Random(runner), attempts / runners)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Claim.Result> run(Random chance, int times) {
    var results = new ArrayList<Claim.Result>();
    for (int i = 0; i < times; i++) {
      var wish = claim(aBuyer(), hall, ttl(chance), someSeats(chance));
      var result = office.claims().claim(wish);
      if (result instanceof Claim.Result.Won) {
        seatsWon.addAndGet(wish.terms().seats().size());
      }
      results.add(result);
    }
    return results;
  }

  private static Duration ttl(Random chance) {
    return Duration.ofMillis(chance.nextInt(1, 4));
  }

  private int[] someSeats(Random chance) {
    var numbers = new ArrayList<>(IntStream.rangeClosed(1, hall.seats().size()).boxed().toList());
    Collections.shuffle(numbers, chance);
    return numbers.stream().limit(chance.nextInt(2, 5)).mapToInt(Integer::intValue).toArray();
  }

  public int seatsWon() {
    return seatsWon.get();
  }
}
