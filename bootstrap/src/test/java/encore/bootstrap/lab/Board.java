package encore.bootstrap.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All strategies in one traffic, side by side, in the order of their menu. */
record Board(Contest contest, Traffic traffic, List<Column> columns, List<Line> lines) {

  /** Of every contest and traffic that somebody has finished a round of. */
  static List<Board> all(List<Trial> trials) {
    return trials.stream()
        .map(trial -> new Place(trial.of().contest(), trial.of().traffic()))
        .distinct()
        .sorted(Place::inOrder)
        .map(place -> of(place, trials.stream().filter(place::isOf).toList()))
        .toList();
  }

  Optional<Line> line(String strategy) {
    return lines.stream().filter(each -> each.strategy().equals(strategy)).findFirst();
  }

  private static Board of(Place place, List<Trial> trials) {
    var columns =
        Stream.concat(
                place.contest().columns().stream(), Stream.of(Gauges.DEADLOCKS, Gauges.POOL_WAIT))
            .toList();
    var menu = Stream.concat(Stream.of(Baseline.NAME), place.contest().strategies().stream());
    var lines =
        menu.filter(each -> !of(each, trials).isEmpty())
            .map(each -> Line.of(each, columns, of(each, trials)))
            .toList();
    return new Board(place.contest(), place.traffic(), columns, compared(place, lines, trials));
  }

  private static List<Line> compared(Place place, List<Line> lines, List<Trial> trials) {
    var standard = place.contest().standard();
    var others =
        lines.stream()
            .filter(line -> !line.strategy().equals(standard))
            .filter(line -> !line.strategy().equals(Baseline.NAME))
            .filter(_ -> !of(standard, trials).isEmpty())
            .toList();
    double[] p =
        Discoveries.adjusted(
            others.stream()
                .mapToDouble(line -> Ranks.p(won(line.strategy(), trials), won(standard, trials)))
                .toArray());
    var baseline = find(Baseline.NAME, lines);
    var all = new ArrayList<Line>();
    for (var line : lines) {
      int at =
          IntStream.range(0, p.length).filter(i -> others.get(i) == line).findFirst().orElse(-1);
      var verdict =
          at < 0
              ? Optional.<Verdict>empty()
              : find(standard, lines).map(usual -> new Verdict(ratio(line, usual), p[at]));
      all.add(line.with(baseline.map(raw -> ratio(line, raw)), verdict));
    }
    return all;
  }

  private static Optional<Line> find(String strategy, List<Line> lines) {
    return lines.stream().filter(each -> each.strategy().equals(strategy)).findFirst();
  }

  private static double ratio(Line of, Line to) {
    return of.wonPerSecond().median() / to.wonPerSecond().median();
  }

  private static double[] won(String strategy, List<Trial> trials) {
    return of(strategy, trials).stream()
        .mapToDouble(trial -> trial.figures().wonPerSecond())
        .toArray();
  }

  private static List<Trial> of(String strategy, List<Trial> trials) {
    return trials.stream().filter(trial -> trial.of().strategy().equals(strategy)).toList();
  }

  /** A contest and a traffic. */
  private record Place(Contest contest, Traffic traffic) {
    boolean isOf(Trial trial) {
      return trial.of().contest() == contest && trial.of().traffic().equals(traffic);
    }

    /** As the contests name them, and a sweep by its points. */
    int inOrder(Place other) {
      int byContest = contest.name().compareTo(other.contest.name());
      int byName = traffic.name().compareTo(other.traffic.name());
      int byPoint = Integer.compare(traffic.x().orElse(0), other.traffic.x().orElse(0));
      return byContest != 0 ? byContest : byName != 0 ? byName : byPoint;
    }
  }
}
