package encore.loadtest.scenario;

import encore.loadtest.crowd.Fan;
import encore.loadtest.measure.Step;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.util.ArrayList;
import java.util.List;

/** Where things of a shelf are bought, out of a cart or directly; what the answers say is noted. */
final class Till {

  private static final Step CART = Step.of("cart", 409);
  private static final Step EMPTY = Step.of("empty cart");
  private static final Step ORDER = Step.of("order", 402, 409);
  private static final Step CANCEL = Step.of("cancel order", 409);
  private static final int IN_CART = 3;
  private static final int QUANTITY_MAX = 2;

  private final Shelf shelf;
  private final Purses purses = new Purses();

  Till(Shelf shelf) {
    this.shelf = shelf;
  }

  Purses purses() {
    return purses;
  }

  /** Three products, chosen by chance; what somebody left there before is not ours to buy. */
  void fill(Fan fan, Purse purse) throws InterruptedException {
    fan.ask(EMPTY, Request.of("DELETE", "/api/cart", "").by(fan.passOf(purse.account()).token()));
    for (int i = 0; i < IN_CART; i++) {
      ask(fan, purse, CART, Request.post("/api/cart/items", one(fan)));
    }
  }

  Response fromCart(Fan fan, Purse purse) throws InterruptedException {
    return order(fan, purse, "{\"fromCart\":true,\"userId\":\"%s\"}".formatted(purse.user()));
  }

  Response direct(Fan fan, Purse purse) throws InterruptedException {
    return order(fan, purse, "{\"items\":[%s]}".formatted(one(fan)));
  }

  private String one(Fan fan) {
    return "{\"productId\":\"%s\",\"quantity\":%d}"
        .formatted(shelf.any(fan.chance()), 1 + fan.chance().nextInt(QUANTITY_MAX));
  }

  private Response order(Fan fan, Purse purse, String body) throws InterruptedException {
    var response = trade(fan, purse, ORDER, Request.post("/api/orders", body));
    if (response.isFine()) {
      purse.used(Long.parseLong(response.field("finalAmount")));
      shelf.taken(response);
    }
    return response;
  }

  void cancel(Fan fan, Purse purse, String order) throws InterruptedException {
    var request = Request.post("/api/orders/" + order + "/cancel", "{\"reason\":\"too much\"}");
    var response = trade(fan, purse, CANCEL, request);
    if (response.isFine()) {
      purse.cameBack(Long.parseLong(response.field("refundedAmount")));
      shelf.broughtBack(response);
    }
  }

  private Response trade(Fan fan, Purse purse, Step step, Request request)
      throws InterruptedException {
    purse.asks();
    shelf.asks();
    var response = ask(fan, purse, step, request);
    purse.knows(response);
    shelf.knows(response);
    return response;
  }

  private static Response ask(Fan fan, Purse purse, Step step, Request request)
      throws InterruptedException {
    return Insistence.ask(fan, step, request.by(fan.passOf(purse.account()).token()));
  }

  List<Finding> look(Ground ground) throws InterruptedException {
    var all = new ArrayList<>(purses.look(ground));
    all.add(shelf.look(ground.office()));
    return List.copyOf(all);
  }
}
