package encore.application.waitingroom.simulation;

import encore.application.waitingroom.simulation.Course.End;
import java.util.List;
import java.util.stream.Collectors;

/** What a terminal shows of some sales: a line for each, and how long each took. */
record Report(List<Course> courses) {

  private static final int WIDTH = 60;
  private static final String LINE = "%-20s %10s %9s %10s %8s %7s %8s %8s %8s %8s%n";

  String table() {
    return LINE.formatted(
            "policy",
            "duration",
            "sold",
            "seats/min",
            "let in",
            "inside",
            "no-show",
            "gave up",
            "too slow",
            "no seat")
        + courses.stream().map(Report::line).collect(Collectors.joining());
  }

  private static String line(Course course) {
    return LINE.formatted(
        course.setting().name(),
        Figures.hours(course.millis()),
        course.isSoldOut() ? "all" : Figures.grouped(course.sold()),
        Figures.tenths(course.seatsPerMinute()),
        Figures.grouped(course.letIn()),
        Figures.grouped(course.insideMax()),
        Figures.grouped(course.count(End.NO_SHOW)),
        Figures.grouped(course.count(End.GAVE_UP)),
        Figures.grouped(course.count(End.TOO_SLOW)),
        Figures.grouped(course.count(End.FOUND_NONE)));
  }

  /**
   * A bar each, on one clock: the first half of the hall, up to nine tenths of it, and the rest.
   */
  String bars() {
    long longest = courses.stream().mapToLong(Course::millis).max().orElse(1);
    return courses.stream().map(course -> bar(course, longest)).collect(Collectors.joining())
        + "%-20s █ to 50 %% of the hall, ▓ to 90 %%, ░ to the end%n".formatted("");
  }

  private static String bar(Course course, long longest) {
    int end = columns(course.millis(), longest);
    int half = columns(course.soldBy(50), end, longest);
    int most = columns(course.soldBy(90), end, longest);
    var drawn = "█".repeat(half) + "▓".repeat(most - half) + "░".repeat(end - most);
    return "%-20s %s %s%n"
        .formatted(course.setting().name(), drawn, Figures.hours(course.millis()));
  }

  private static int columns(long millis, int end, long longest) {
    return millis == Hall.NEVER ? end : Math.min(end, columns(millis, longest));
  }

  private static int columns(long millis, long longest) {
    return (int) Math.max(1, Math.round((double) WIDTH * millis / Math.max(1, longest)));
  }

  /** In plain words, for each sale: how it ended, and up to which place one got a seat. */
  String words() {
    return courses.stream().map(Report::words).collect(Collectors.joining());
  }

  private static String words(Course course) {
    var setting = course.setting();
    var how =
        course.isSoldOut()
            ? "sold out after " + Figures.hours(course.millis())
            : "everybody was let in, %s of %s seats are left"
                .formatted(
                    Figures.grouped(setting.seats() - course.sold()),
                    Figures.grouped(setting.seats()));
    return "%s: %s; the line came to number %s of %s.%n"
        .formatted(
            setting.name(), how, Figures.grouped(course.letIn()), Figures.grouped(setting.fans()));
  }
}
