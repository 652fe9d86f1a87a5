package encore.loadtest.crowd;

import encore.loadtest.TicketOffice;
import encore.loadtest.crowd.Witness.Seen;
import encore.loadtest.measure.Step;
import encore.loadtest.wire.OddHouse;
import encore.loadtest.wire.Request;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A crowd whose every request is written down. */
final class Told {

  static final Step STEP = Step.of("ask", 409);
  static final Errand ONE_QUESTION = fan -> fan.ask(STEP, Request.get("/a"));

  private final Queue<Seen> all = new ConcurrentLinkedQueue<>();
  private final Crowd crowd;

  Told(OddHouse house) {
    this(house, TicketOffice.passes());
  }

  Told(OddHouse house, Passes passes) {
    crowd = new Crowd(house.url(), passes, all::add, 1);
  }

  Crowd crowd() {
    return crowd;
  }

  /** In the order in which they were due. */
  List<Seen> all() {
    return all.stream().sorted((a, b) -> Long.compare(a.due(), b.due())).toList();
  }

  /** So many waited that long, from when they were due. */
  long waited(long millis) {
    return all.stream().filter(seen -> seen.end() - seen.due() >= millis * 1_000_000).count();
  }
}
