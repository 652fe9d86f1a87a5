package encore.bootstrap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a page knows of a hall whose seats are numbered from 1. */
final class SeatPicture {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final StringBuilder letters = new StringBuilder();
  private @Nullable String lastId;
  private int snapshots;

  synchronized void hear(@Nullable String id, String name, String data) {
    if (id != null) {
      lastId = id;
    }
    var json = JSON.readTree(data);
    if (name.equals("snapshot")) {
      snapshots++;
      letters.setLength(0);
      letters.append(json.get("s").asString());
    } else if (name.equals("seats")) {
      json.get("c")
          .forEach(
              each -> letters.setCharAt(each.get(0).asInt() - 1, each.get(1).asString().charAt(0)));
    }
  }

  synchronized @Nullable String lastId() {
    return lastId;
  }

  synchronized void believe(String id) {
    lastId = id;
  }

  synchronized String letters() {
    return letters.toString();
  }

  synchronized int snapshots() {
    return snapshots;
  }
}
