package encore.loadtest.scenario;

import encore.loadtest.wire.Json;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;

/** Ten products; of the last there are few. What was taken and brought back is counted. */
final class Shelf {

  private static final int PRODUCTS = 10;
  private static final long AMPLE = 1_000_000;

  private record Good(long stock, LongAdder taken) {}

  private final Map<String, Good> goods = new LinkedHashMap<>();
  private final List<String> ids;
  private final LongAdder unknown = new LongAdder();

  private Shelf(BackOffice office, long few) throws InterruptedException {
    for (int i = 1; i <= PRODUCTS; i++) {
      long stock = i == PRODUCTS ? few : AMPLE;
      var id = office.product("Load product " + i, 1_000L * i, stock);
      goods.put(id, new Good(stock, new LongAdder()));
    }
    ids = List.copyOf(goods.keySet());
  }

  static Shelf filled(BackOffice office, long few) throws InterruptedException {
    return new Shelf(office, few);
  }

  String any(Random chance) {
    return ids.get(chance.nextInt(ids.size()));
  }

  /** By an order that was placed. */
  void taken(Response order) {
    Json.read(order.body())
        .get("items")
        .forEach(line ->
            good(line.get("productId").asString()).taken.add(line.get("quantity").asLong()));
  }

  /** By an order that was cancelled. */
  void broughtBack(Response cancelled) {
    Json.read(cancelled.body())
        .get("restoredItems")
        .forEach(line ->
            good(line.get("productId").asString()).taken.add(-line.get("quantity").asLong()));
  }

  /** Before something is asked for or brought back: without an answer nobody knows of what. */
  void asks() {
    unknown.increment();
  }

  void knows(Response response) {
    if (Insistence.isKnown(response)) {
      unknown.decrement();
    }
  }

  private Good good(String id) {
    var good = goods.get(id);
    if (good == null) {
      throw new BackOffice.Refused("sold what nobody put on the shelf: " + id);
    }
    return good;
  }

  Finding look(BackOffice office) throws InterruptedException {
    var wrong = new ArrayList<String>();
    long taken = 0;
    for (var entry : goods.entrySet()) {
      var good = entry.getValue();
      var found = office.asked(Request.get("/api/admin/products/" + entry.getKey())).field("stock");
      long due = good.stock - good.taken.sum();
      taken += good.taken.sum();
      if (unknown.sum() == 0 && !found.equals(Long.toString(due))) {
        wrong.add("%s has %s, not %,d".formatted(entry.getKey(), found, due));
      }
    }
    return new Finding(
        "the stock is what it was, less what was sold, with what came back",
        wrong.isEmpty(),
        "%d products, %,d things gone, %,d requests without an answer"
                .formatted(goods.size(), taken, unknown.sum())
            + (wrong.isEmpty() ? "" : ", wrong: " + wrong));
  }
}
