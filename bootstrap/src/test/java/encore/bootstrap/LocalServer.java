package encore.bootstrap;

import encore.testing.servers.PortUser;
import java.util.Optional;

/**
 * One of the three as the application sees it.
 *
 * @param remark what a person should know, such as that it is not on its usual port
 */
record LocalServer(String address, Optional<String> remark, Runnable stop) {

  /** One that somebody else runs. */
  static LocalServer named(String address) {
    return new LocalServer(address, Optional.empty(), () -> {});
  }

  static LocalServer started(String name, String address, int preferred, int port, Runnable stop) {
    var remark =
        port == preferred
            ? Optional.<String>empty()
            : Optional.of("%s; %s is on %d".formatted(PortUser.describe(preferred), name, port));
    return new LocalServer(address, remark, stop);
  }
}
