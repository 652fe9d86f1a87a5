package encore.persistence.wallet;

import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import java.util.Optional;

/** A look at a wallet, with its lock or without. */
final class WalletLooks {

  private static final String LOOK =
      """
      SELECT balance, reserved, version
        FROM wallet
       WHERE user_id = :user
      """;

  // Against other writers alone: a reference to the wallet waits for nobody.
  private static final String LOCK =
      LOOK
          + """
           ORDER BY user_id
             FOR NO KEY UPDATE
          """;

  private final Database database;

  WalletLooks(Database database) {
    this.database = database;
  }

  Optional<Told.Seen> look(UserId user) {
    return run(LOOK, user);
  }

  Optional<Told.Seen> lock(UserId user) {
    return run(LOCK, user);
  }

  private Optional<Told.Seen> run(String sql, UserId user) {
    return database.sql().sql(sql).param("user", user.value()).query(Told.Seen::read).optional();
  }
}
