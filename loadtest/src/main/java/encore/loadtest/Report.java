package encore.loadtest;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a rush: how often each answer was given, how fast, and the bookings that were won.
 */
public record Report(SortedMap<Answer, Integer> answers, Latency latency, List<String> bookings) {

  /** What one buyer met; the booking is empty unless it was won. */
  record Attempt(Answer answer, String booking, Duration waited) {}

  public Report {
    answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    bookings = List.copyOf(bookings);
  }

  static Report of(List<Attempt> attempts) {
    var answers = new TreeMap<Answer, Integer>();
    attempts.forEach(attempt -> answers.merge(attempt.answer(), 1, Integer::sum));
    var won = attempts.stream().filter(attempt -> attempt.answer().isWon());
    return new Report(
        answers,
        Latency.of(attempts.stream().map(Attempt::waited).toList()),
        won.map(Attempt::booking).toList());
  }

  public int won() {
    return answers.entrySet().stream()
        .filter(entry -> entry.getKey().isWon())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** More than one buyer was given the same seat: the one thing that must never happen. */
  public boolean isBroken() {
    return won() > 1;
  }

  /** One buyer won, and all the others were told so. */
  public boolean isAsPromised() {
    return won() == 1
        && answers.keySet().stream().allMatch(answer -> answer.isWon() || answer.isConflict());
  }

  @Override
  public String toString() {
    var table = new StringBuilder();
    answers.forEach((answer, count) -> table.append("%6d  %s%n".formatted(count, answer)));
    return table + "        " + latency + "%n        won %s".formatted(bookings);
  }
}
