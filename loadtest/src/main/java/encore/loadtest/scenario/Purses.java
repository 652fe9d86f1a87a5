package encore.loadtest.scenario;

import encore.loadtest.crowd.Fan;
import encore.loadtest.measure.Step;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The accounts whose money moved in a run; each is looked into before its first move. */
final class Purses {

  private static final Step BALANCE = Step.of("balance");
  private static final Step CHARGE = Step.of("charge");

  private final ConcurrentHashMap<Integer, Purse> known = new ConcurrentHashMap<>();

  /** Empty if the house does not say what is in it. */
  Optional<Purse> of(Fan fan, int account) throws InterruptedException {
    var pass = fan.passOf(account);
    // Whoever comes for the same account waits: nobody may move money before it is counted.
    return Optional.ofNullable(
        known.computeIfAbsent(
            account,
            number -> {
              var request = Request.get("/api/users/" + pass.user() + "/balance");
              var response = fan.ask(BALANCE, request.by(pass.token()));
              return response.isFine()
                  ? new Purse(number, pass.user(), Long.parseLong(response.field("balance")))
                  : null;
            }));
  }

  /** Tops it up, and notes what the house says. */
  static Response charge(Fan fan, Purse purse, long won) throws InterruptedException {
    var request =
        Request.post(
                "/api/users/" + purse.user() + "/balance/charge", "{\"amount\":%d}".formatted(won))
            .by(fan.passOf(purse.account()).token());
    purse.asks();
    var response = Insistence.ask(fan, CHARGE, request);
    purse.knows(response);
    if (response.isFine()) {
      purse.charged(
          response.field("transactionId"), Long.parseLong(response.field("chargedAmount")));
    }
    return response;
  }

  List<Finding> look(Ground ground) throws InterruptedException {
    return new MoneyCount(List.copyOf(known.values())).look(ground);
  }
}
