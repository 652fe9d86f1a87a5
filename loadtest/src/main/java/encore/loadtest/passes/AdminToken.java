package encore.loadtest.passes;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/** Of somebody who runs the house, signed in with his password and renewed in time. */
public final class AdminToken implements Supplier<String> {

  private final LoggedIn admin;

  public AdminToken(URI house, String email, String password) {
    var door = new SignIn(house);
    this.admin = new LoggedIn(() -> door.logIn(email, password), Clock.systemUTC());
  }

  /** Fails where {@link #get} would, in a way that can be told. */
  public void check() throws IOException, InterruptedException {
    admin.pass();
  }

  @Override
  public String get() {
    try {
      return admin.pass().token();
    } catch (IOException e) {
      throw new IllegalStateException("no administrator: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("no administrator: interrupted", e);
    }
  }
}
