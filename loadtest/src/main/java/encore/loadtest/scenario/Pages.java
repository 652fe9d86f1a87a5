package encore.loadtest.scenario;

import encore.loadtest.wire.Json;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Everything of a list that the house gives in pages. */
final class Pages {

  private static final int PAGE = 100;

  private Pages() {}

  interface House {
    Response ask(Request request) throws InterruptedException;
  }

  /** The first of them, as many as that if there are. */
  static List<JsonNode> read(House house, String path, long atMost) throws InterruptedException {
    var all = new ArrayList<JsonNode>();
    for (var cursor = ""; all.size() < atMost; ) {
      var more = cursor.isEmpty() ? "" : "&cursor=" + cursor;
      var response = house.ask(Request.get(path + "?limit=" + PAGE + more));
      if (!response.isFine()) {
        throw new BackOffice.Refused(path + " answered " + response.status());
      }
      Json.read(response.body()).get("items").forEach(all::add);
      cursor = response.field("nextCursor");
      if (cursor.isEmpty()) {
        break;
      }
    }
    return all.subList(0, (int) Math.min(atMost, all.size()));
  }
}
