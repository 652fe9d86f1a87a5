package encore.bootstrap;

import encore.application.identity.Passwords;
import encore.domain.identity.Password;
import encore.domain.identity.PasswordHash;
import encore.loadtest.Play;
import encore.loadtest.crowd.Passes;
import encore.loadtest.crowd.Witness;
import encore.loadtest.report.Ended;
import encore.loadtest.report.Plain;
import encore.loadtest.scenario.BackOffice;
import encore.loadtest.scenario.Ground;
import encore.loadtest.scenario.Scenarios;
import encore.loadtest.scenario.Wishes;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** A scenario of the load kit against a house of a test; its fans can sign in, or have a token. */
final class Played {

  private static final int ACCOUNTS = 2_000;
  private static final String PASSWORD = "TestPassword123!";
  private static final ConcurrentHashMap<RunningHouse, AtTheDoor> DOORS = new ConcurrentHashMap<>();

  private Played() {}

  static Ended in(RunningHouse house, String scenario, Wishes wishes, Witness... witnesses)
      throws InterruptedException {
    return new Play(
            Scenarios.named(scenario).orElseThrow(),
            ground(house, wishes),
            new Plain(System.out),
            List.of(witnesses))
        .run("mvn -Pload -Dscenario=" + scenario);
  }

  static Ground ground(RunningHouse house, Wishes wishes) {
    var office = new BackOffice(house.url(), () -> house.token(Visitor.ADMIN));
    var passes = DOORS.computeIfAbsent(house, AtTheDoor::new);
    // Who signs in by himself never asks for a pass.
    IntStream.rangeClosed(1, Math.min(ACCOUNTS, wishes.fansOr(100))).forEach(passes::of);
    return new Ground(house.url(), passes, office, wishes);
  }

  /** Each account is made when it is first asked for. */
  private static final class AtTheDoor implements Passes {
    private final RunningHouse house;
    private final PasswordHash hash;
    private final ConcurrentHashMap<Integer, Pass> known = new ConcurrentHashMap<>();

    AtTheDoor(RunningHouse house) {
      this.house = house;
      this.hash = house.part(Passwords.class).hash(new Password(PASSWORD)).orElseThrow();
    }

    @Override
    public Pass of(int number) {
      return known.computeIfAbsent(number, this::made);
    }

    private Pass made(int number) {
      var email = "loadtest" + number + "@example.com";
      house.account(email, hash);
      return new Pass(house.user(email), house.token(email));
    }

    @Override
    public int accounts() {
      return ACCOUNTS;
    }
  }
}
