package encore.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What auto_explain has written into the log of a server: how each statement was answered. */
final class PlanLog {

  private static final Pattern PLAN =
      Pattern.compile("LOG:  duration: \\S+ ms  plan:\\R((?:\\t.*\\R)+)");

  /** One that reads so many rows for nothing reads the table, by whatever road. */
  private static final long READ_FOR_NOTHING = 1_000;

  private final Path log;
  private final long from;

  PlanLog(Path log) throws IOException {
    this.log = log;
    this.from = Files.size(log);
  }

  record Plan(String query, JsonNode root) {

    /** Each node that reads one of these tables from end to end. */
    List<String> scans(Set<String> large) {
      var found = new ArrayList<String>();
      collect(root, large, found);
      return found;
    }

    private static void collect(JsonNode node, Set<String> large, List<String> found) {
      var table = node.path("Relation Name").asString("");
      boolean ran = node.path("Actual Loops").asLong(1) > 0;
      if (ran && large.contains(table) && readsAll(node)) {
        found.add(node.path("Node Type").asString() + " on " + table);
      }
      node.path("Plans").forEach(child -> collect(child, large, found));
    }

    private static boolean readsAll(JsonNode node) {
      long removed = node.path("Rows Removed by Filter").asLong(0);
      boolean isScan = node.path("Node Type").asString().equals("Seq Scan");
      return isScan && !isAGlance(node, removed) || removed > READ_FOR_NOTHING;
    }

    /**
     * A hash join looks at one row before it builds the other side, and at no more if that is
     * empty: so does a job that finds nothing to forget, whenever it comes by.
     */
    private static boolean isAGlance(JsonNode node, long removed) {
      double rows = node.path("Actual Rows").asDouble(READ_FOR_NOTHING);
      return rows * node.path("Actual Loops").asLong(1) <= 1 && removed == 0;
    }
  }

  /** Since this log was opened. */
  List<Plan> plans() throws IOException {
    var bytes = Files.readAllBytes(log);
    var text = new String(bytes, (int) from, bytes.length - (int) from, UTF_8);
    return PLAN.matcher(text)
        .results()
        .map(each -> JsonMapper.shared().readTree(each.group(1)))
        .map(json -> new Plan(json.get("Query Text").asString(), json.get("Plan")))
        .toList();
  }
}
