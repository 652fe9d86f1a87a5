package encore.application.waitingroom.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long does a hall take to sell, under this policy or that one? Ends with 0, or with 2 when the
 * command line is wrong.
 */
public final class Simulate {

  private static final int MISUSED = 2;

  private Simulate() {}

  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var page = Path.of("target", "simulation.html");
    System.exit(run(List.of(arguments), page, out, System.err));
  }

  static int run(List<String> arguments, Path page, PrintStream out, PrintStream progress)
      throws IOException {
    try {
      var report = new Report(courses(SimulationOptions.of(arguments).sales(), progress));
      out.println(report.table());
      out.println(report.bars());
      out.print(report.words());
      Files.createDirectories(page.toAbsolutePath().getParent());
      var plot = new Plot(report.courses(), report.table() + "\n" + report.words());
      Files.writeString(page, plot.page());
      out.println("Curves: " + page);
      return 0;
    } catch (Misuse e) {
      progress.println(e.getMessage());
      progress.println(SimulationOptions.USAGE);
      return MISUSED;
    }
  }

  private static List<Course> courses(List<Setting> sales, PrintStream progress) {
    var courses = new ArrayList<Course>();
    for (var sale : sales) {
      courses.add(
          Sale.run(
              sale,
              (letIn, millis) ->
                  progress.printf(
                      "\r %-20s %12s of %s let in, clock at %s ",
                      sale.name(),
                      Figures.grouped(letIn),
                      Figures.grouped(sale.fans()),
                      Figures.hours(millis))));
    }
    progress.printf("\r%80s\r", "");
    return courses;
  }
}
