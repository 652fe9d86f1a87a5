package encore.loadtest.gate;

import encore.loadtest.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;

/**
 * What ratios were, once. No time is in it.
 *
 * @param written when and from what, for people
 */
public record Baseline(String schema, String written, List<Line> lines) {

  public static final String SCHEMA = "encore.loadtest.baseline/1";

  /** On which side of the ratio it may be. */
  public enum Better {
    MORE,
    LESS
  }

  /**
   * One ratio.
   *
   * @param figure {@code scenario/step/perSecond}, say
   * @param per another one, or {@code echo}
   * @param tolerance the part of it that noise may take: 0.3 lets 1.0 become 0.7
   */
  public record Line(
      String what, String figure, String per, Better better, double ratio, double tolerance) {

    public Line {
      Figure.of(figure);
      if (!per.equals(Figure.ECHO)) {
        Figure.of(per);
      }
      if (!(tolerance > 0 && tolerance < 1)) {
        throw new IllegalArgumentException(what + ": a tolerance is between 0 and 1");
      }
    }

    double bound() {
      return better == Better.MORE ? ratio * (1 - tolerance) : ratio / (1 - tolerance);
    }

    boolean isKept(double measured) {
      return better == Better.MORE ? measured >= bound() : measured <= bound();
    }

    Line with(double measured) {
      return new Line(what, figure, per, better, measured, tolerance);
    }
  }

  public Baseline {
    lines = List.copyOf(lines);
  }

  /** Which have to be played for it. */
  public SequencedSet<String> scenarios() {
    var all = new TreeSet<String>();
    for (var line : lines) {
      all.add(Figure.of(line.figure()).scenario());
      if (!line.per().equals(Figure.ECHO)) {
        all.add(Figure.of(line.per()).scenario());
      }
    }
    return all;
  }

  /**
   * As it was written.
   *
   * @throws IOException if there is none, or it cannot be read
   */
  public static Baseline at(Path file) throws IOException {
    try {
      var read = Json.MAPPER.readValue(Files.readString(file), Baseline.class);
      if (!SCHEMA.equals(read.schema())) {
        throw new IOException(file + " is not " + SCHEMA);
      }
      return read;
    } catch (JacksonException e) {
      throw new IOException(file + " is no baseline: " + e.getOriginalMessage(), e);
    }
  }

  public void write(Path file) throws IOException {
    Files.writeString(
        file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
  }

  Baseline with(String when, List<Line> measured) {
    return new Baseline(SCHEMA, when, new ArrayList<>(measured));
  }
}
