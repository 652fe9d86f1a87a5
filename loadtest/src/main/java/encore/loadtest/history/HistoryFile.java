package encore.loadtest.history;

import encore.loadtest.history.Audit.Books;
import encore.loadtest.history.Audit.Row;
import encore.loadtest.wire.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** A history as lines of JSON: operations, and behind them the books as {@code since} and rows. */
public final class HistoryFile {

  private static final ObjectWriter OUT = Json.MAPPER.writer();
  private static final ObjectReader OPS = Json.MAPPER.readerFor(Op.class);
  private static final ObjectReader ROWS = Json.MAPPER.readerFor(RowLine.class);
  private static final ObjectReader BEGINNINGS = Json.MAPPER.readerFor(SinceLine.class);

  private HistoryFile() {}

  record RowLine(Row row) {}

  record SinceLine(Instant since) {}

  /** Appends. */
  static final class Pen implements AutoCloseable {
    private final BufferedWriter out;

    Pen(BufferedWriter out) {
      this.out = out;
    }

    void write(Object line) throws IOException {
      out.write(OUT.writeValueAsString(line));
      out.write('\n');
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  static Pen create(Path file) throws IOException {
    return new Pen(Files.newBufferedWriter(file));
  }

  /** Behind what is there already. */
  public static void append(Path file, Books books) throws IOException {
    try (var pen = new Pen(Files.newBufferedWriter(file, StandardOpenOption.APPEND))) {
      pen.write(new SinceLine(books.since()));
      for (var row : books.rows()) {
        pen.write(new RowLine(row));
      }
    }
  }

  /** The whole of it; the same words are kept once. */
  public static History read(Path file) throws IOException {
    var words = new HashMap<String, String>();
    var ops = new ArrayList<Op>();
    var rows = new ArrayList<Row>();
    Optional<Instant> since = Optional.empty();
    try (var in = Files.newBufferedReader(file)) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("{\"row\"")) {
          rows.add(ROWS.<RowLine>readValue(line).row());
        } else if (line.startsWith("{\"since\"")) {
          since = Optional.of(BEGINNINGS.<SinceLine>readValue(line).since());
        } else {
          ops.add(once(OPS.readValue(line), words));
        }
      }
    } catch (JacksonException e) {
      throw new IOException("line %d of %s is no history".formatted(ops.size() + 1, file), e);
    }
    return new History(ops, since.map(begin -> new Books(begin, rows)));
  }

  private static Op once(Op op, Map<String, String> words) {
    List<String> things = op.things().stream().map(each -> word(each, words)).toList();
    return new Op(
        op.fan(),
        word(op.actor(), words),
        op.act(),
        things,
        op.name(),
        op.key(),
        op.value(),
        op.outcome(),
        word(op.note(), words),
        op.invoked(),
        op.returned());
  }

  private static String word(String text, Map<String, String> words) {
    var known = words.putIfAbsent(text, text);
    return known == null ? text : known;
  }
}
