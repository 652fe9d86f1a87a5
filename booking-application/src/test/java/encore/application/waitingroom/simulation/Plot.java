package encore.application.waitingroom.simulation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One page with the curves of some sales: how much of the hall was sold by when. */
record Plot(List<Course> courses, String words) {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 420;
  private static final int LEFT = 60;
  private static final int RIGHT = 40;
  private static final int BOTTOM = 50;
  private static final int MARKS = 6;
  private static final String[] COLOURS = {
    "#1f5fa8", "#c4501b", "#2a8c4a", "#7a3fa0", "#a8831f", "#1f9aa8", "#a81f5f", "#555555"
  };

  String page() {
    return """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <title>How long the hall takes to sell</title>
    <style>body{font:15px system-ui,sans-serif;margin:2rem;max-width:60rem}text{font-size:12px}</style>
    <h1>How long the hall takes to sell</h1>
    <svg viewBox="0 0 %d %d" role="img" aria-label="Share of the hall sold over time">
    %s%s%s</svg>
    <pre>%s</pre>
    </html>
    """
        .formatted(WIDTH, HEIGHT, grid(), curves(), legend(), escaped(words));
  }

  private String grid() {
    return IntStream.rangeClosed(0, 4).mapToObj(i -> level(25 * i)).collect(Collectors.joining())
        + IntStream.rangeClosed(0, MARKS).mapToObj(this::mark).collect(Collectors.joining());
  }

  private static String level(int percent) {
    return """
    <line x1="%d" x2="%d" y1="%d" y2="%d" stroke="#ddd"/>\
    <text x="%d" y="%d" text-anchor="end">%d %%</text>
    """
        .formatted(LEFT, WIDTH - RIGHT, y(percent), y(percent), LEFT - 8, y(percent) + 4, percent);
  }

  private String mark(int i) {
    long millis = longest() * i / MARKS;
    return """
    <text x="%d" y="%d" text-anchor="middle">%s</text>
    """
        .formatted(x(millis), HEIGHT - BOTTOM + 20, Figures.hours(millis));
  }

  private String curves() {
    return IntStream.range(0, courses.size()).mapToObj(this::curve).collect(Collectors.joining());
  }

  private String curve(int i) {
    var course = courses.get(i);
    var points =
        IntStream.rangeClosed(0, Hall.PERCENT)
            .filter(percent -> course.soldBy(percent) != Hall.NEVER)
            .mapToObj(percent -> "%d,%d".formatted(x(course.soldBy(percent)), y(percent)))
            .collect(Collectors.joining(" "));
    return """
    <polyline points="%s" fill="none" stroke="%s" stroke-width="2"/>
    """
        .formatted(points, colour(i));
  }

  private String legend() {
    return IntStream.range(0, courses.size())
        .mapToObj(i ->
            """
            <text x="%d" y="%d" fill="%s">%s, %s</text>
            """
                .formatted(
                    WIDTH - 220,
                    HEIGHT - BOTTOM - 12 - 18 * (courses.size() - 1 - i),
                    colour(i),
                    escaped(courses.get(i).setting().name()),
                    Figures.hours(courses.get(i).millis())))
        .collect(Collectors.joining());
  }

  private long x(long millis) {
    return LEFT + (WIDTH - LEFT - RIGHT) * millis / longest();
  }

  private static int y(int percent) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - 20) * percent / Hall.PERCENT;
  }

  private long longest() {
    return Math.max(1, courses.stream().mapToLong(Course::millis).max().orElse(1));
  }

  private static String colour(int i) {
    return COLOURS[i % COLOURS.length];
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
