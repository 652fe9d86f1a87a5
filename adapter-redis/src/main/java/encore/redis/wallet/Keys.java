package encore.redis.wallet;

import encore.domain.identity.UserId;
import java.util.List;

/** The keys of wallets; one wallet is never named together with another. */
final class Keys {

  private Keys() {}

  static List<String> lease(UserId user) {
    return List.of("encore:wallet-lease:{" + user.value() + "}");
  }
}
