package encore.loadtest.report.compare;

import encore.loadtest.report.summary.Summaries;
import java.io.IOException;
import java.nio.file.Path;

/** Prints an earlier run beside a later one: {@code Compare <then.json> <now.json>}. */
public final class Compare {

  private Compare() {}

  public static void main(String[] files) {
    if (files.length != 2) {
      System.err.println("Usage: Compare <summary.json of then> <summary.json of now>");
      System.exit(2);
    }
    try {
      var comparison =
          Comparison.of(Summaries.at(Path.of(files[0])), Summaries.at(Path.of(files[1])));
      System.out.print(comparison.text());
    } catch (IOException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }
}
