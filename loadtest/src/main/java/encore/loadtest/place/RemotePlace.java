package encore.loadtest.place;

import encore.loadtest.LoadOptions;
import encore.loadtest.crowd.Passes;
import encore.loadtest.passes.Accounts;
import encore.loadtest.passes.AdminToken;
import encore.loadtest.passes.HouseKey;
import encore.loadtest.passes.LoggedInPasses;
import encore.loadtest.passes.SignedPasses;
import encore.loadtest.scenario.Auditor;
import encore.loadtest.scenario.BackOffice;
import encore.loadtest.scenario.Ground;
import encore.loadtest.scenario.Wishes;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;

/** A house that somebody else has started, of which nothing is known but its address. */
public record RemotePlace(String about, URI house, Passes passes, AdminToken admin)
    implements Place {

  public static final URI USUAL = URI.create("http://localhost:8080");

  private static final int SIGNED = 2_000;
  private static final int LOGGED_IN = 200;

  /** What is asked for, or where a house usually is. */
  public static Place open(LoadOptions options, PrintStream out)
      throws IOException, InterruptedException {
    var house = options.baseUrl().orElse(USUAL);
    mayBeHit(house, options);
    var passes = passes(house, options);
    var how = passes instanceof SignedPasses ? "tokens by its key" : "who sign in";
    var about = "house %s, %,d accounts, %s".formatted(house, passes.accounts(), how);
    return of(about, house, passes, options);
  }

  /**
   * A house whose fans are known.
   *
   * @throws IOException if nobody runs it
   */
  public static RemotePlace of(String about, URI house, Passes passes, LoadOptions options)
      throws IOException, InterruptedException {
    var admin = new AdminToken(house, options.adminEmail(), options.adminPassword());
    admin.check();
    return new RemotePlace(about, house, passes, admin);
  }

  /**
   * Asks the guards, and whether it is open.
   *
   * @throws Guard.Refused if it is not to be hit
   * @throws IOException if nobody answers
   */
  public static void mayBeHit(URI house, LoadOptions options) throws IOException {
    Guard.checkHost(house, options.hostIsMine());
    var look = new Look(house);
    if (!look.isOpen()) {
      throw new IOException("Encore does not answer at " + house);
    }
    Guard.checkProfile(house, look.metrics());
  }

  private static Passes passes(URI house, LoadOptions options) throws IOException {
    if (options.signingKey().isEmpty()) {
      return new LoggedInPasses(house, Accounts.LOADTEST, options.accounts().orElse(LOGGED_IN));
    }
    var key = HouseKey.of(options.signingKey().get());
    if (!new Look(house).trusts(key.name())) {
      throw new IOException("--signing-key is not the key of " + house);
    }
    return new SignedPasses(key, options.accounts().orElse(SIGNED), Accounts.TEST_USER::id);
  }

  @Override
  public Ground ground(Wishes wishes) {
    return new Ground(house, passes, new BackOffice(house, admin), wishes);
  }

  @Override
  public List<Auditor> auditors() {
    return List.of(new HousePromises());
  }

  /** It was there before us. */
  @Override
  public void close() {}
}
