package encore.loadtest.scenario;

import encore.loadtest.wire.Response;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * What fans know of the money of one account.
 *
 * @param before its balance when a fan of this run first used it
 * @param moved won that came, less won that went, by answers
 * @param moves how many of those answers there were
 * @param charges ids of the transfers that answers named
 * @param unknown requests about money that nobody has heard of yet, or never will
 */
record Purse(
    int account,
    String user,
    long before,
    LongAdder moved,
    LongAdder moves,
    Queue<String> charges,
    LongAdder unknown) {

  Purse(int account, String user, long before) {
    this(
        account,
        user,
        before,
        new LongAdder(),
        new LongAdder(),
        new ConcurrentLinkedQueue<>(),
        new LongAdder());
  }

  void charged(String transaction, long won) {
    charges.add(transaction);
    move(won);
  }

  /** Won that went; nothing is not written down. */
  void used(long won) {
    if (won > 0) {
      move(-won);
    }
  }

  void cameBack(long won) {
    if (won > 0) {
      move(won);
    }
  }

  /** Before a request about its money is sent: whoever is sent home never hears of it. */
  void asks() {
    unknown.increment();
  }

  void knows(Response response) {
    if (Insistence.isKnown(response)) {
      unknown.decrement();
    }
  }

  private void move(long won) {
    moved.add(won);
    moves.increment();
  }
}
