package encore.loadtest.crowd;

/**
 * What one fan does from beginning to end. The plan says how often it is done. A request without an
 * answer is an answer with status 0: who gets something he cannot go on with simply ends.
 */
@FunctionalInterface
public interface Errand {
  void run(Fan fan) throws InterruptedException;
}
