package encore.redis.ranking;

import encore.application.ranking.ItemKind;
import encore.application.ranking.Window;
import java.util.List;

/** The keys of a board: item to score, and beside it what is known of the items and the board. */
record Keys(String namespace) {

  List<String> of(ItemKind kind, Window window) {
    var name = namespace + ":ranking:{" + kind + ":" + window.code() + "}";
    return List.of(name + ":scores", name + ":words");
  }
}
