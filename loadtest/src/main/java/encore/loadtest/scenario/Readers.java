package encore.loadtest.scenario;

import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import encore.loadtest.wire.Wire;
import java.io.IOException;
import java.time.Duration;

/** Reads in the books of accounts after a run, each with his own pass. */
final class Readers implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int TRIES = 30;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Ground ground;
  private final Wire wire;

  Readers(Ground ground) {
    this.ground = ground;
    this.wire = new Wire(ground.house(), PATIENCE);
  }

  Response ask(int account, Request request) throws InterruptedException {
    var last = "";
    for (int i = 0; i < TRIES; i++) {
      try {
        var response = wire.send(request.by(ground.passes().of(account).token()));
        if (response.isFine()) {
          return response;
        }
        last = response.status() + " " + response.body();
      } catch (IOException e) {
        last = e.toString();
      }
      // After a rush the house may still be busy with it.
      Thread.sleep(PAUSE);
    }
    throw new BackOffice.Refused(request.path() + ": " + last);
  }

  String user(int account) throws InterruptedException {
    try {
      return ground.passes().of(account).user();
    } catch (IOException e) {
      throw new BackOffice.Refused("no pass for account " + account + ": " + e.getMessage());
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
