package encore.bootstrap.lab;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The figures for programs, and for the plots. What was never measured is null. */
final class Data {

  private Data() {}

  static String json(Findings findings) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("reproduce", findings.reproduce());
    all.put("machine", findings.machine());
    all.put("options", findings.options());
    all.put("complete", findings.isComplete());
    all.put("caveats", findings.caveats());
    all.put("percents", Line.PERCENTS);
    all.put("boards", findings.boards().stream().map(Data::board).toList());
    return JsonMapper.shared().writeValueAsString(all);
  }

  private static Map<String, @Nullable Object> board(Board board) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("contest", board.contest().name());
    all.put("contestAbout", board.contest().about());
    all.put("standard", board.contest().standard());
    all.put("traffic", board.traffic().name());
    all.put("about", board.traffic().about());
    all.put("contenders", board.traffic().contenders());
    all.put("attempts", board.traffic().attempts());
    all.put("x", board.traffic().isSwept() ? board.traffic().x().getAsInt() : null);
    all.put("columns", board.columns());
    all.put("lines", board.lines().stream().map(Data::line).toList());
    return all;
  }

  private static Map<String, @Nullable Object> line(Line line) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("strategy", line.strategy());
    all.put("rounds", line.rounds());
    all.put("wonPerSecond", span(line.wonPerSecond()));
    all.put("answersPerSecond", span(line.answersPerSecond()));
    var outcomes = new LinkedHashMap<String, Double>();
    Arrays.stream(Bout.Outcome.values())
        .forEach(each -> outcomes.put(each.name().toLowerCase(Locale.ROOT), line.of(each)));
    all.put("outcomes", outcomes);
    all.put("millis", line.curve());
    all.put("toBaseline", line.toBaseline().map(Data::finite).orElse(null));
    all.put("ratio", line.verdict().map(verdict -> finite(verdict.ratio())).orElse(null));
    all.put("p", line.verdict().map(Verdict::p).orElse(null));
    all.put("verdict", line.verdict().map(Verdict::text).orElse(null));
    var counts = new HashMap<String, @Nullable Object>();
    line.counts().forEach((name, count) -> counts.put(name, finite(count)));
    all.put("counts", counts);
    return all;
  }

  private static List<Double> span(Span span) {
    return List.of(span.median(), span.least(), span.most());
  }

  private static @Nullable Double finite(double figure) {
    return Double.isFinite(figure) ? figure : null;
  }
}
