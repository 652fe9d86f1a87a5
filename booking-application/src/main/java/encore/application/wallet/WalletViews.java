package encore.application.wallet;

import encore.application.shared.Page;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.domain.wallet.Balance;
import encore.domain.wallet.TransferId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What somebody has to spend, and how it came to that. */
public interface WalletViews {

  /**
   * Empty where there is no such user; a user who never charged has nothing. What was set aside
   * until a time that is over counts as available.
   */
  Optional<Standing> balance(UserId user);

  /** The lines of his wallet in the books, newest first. */
  Page<Line, Cursor> transactions(
      UserId user, Optional<Kind> kind, Optional<Cursor> after, int limit);

  record Standing(UserId user, Balance balance, Instant updatedAt) {}

  /** What a line did to the wallet. */
  enum Kind {
    CHARGE,
    USE,
    REFUND
  }

  /** Kind tells whether the amount came or went. */
  record Line(
      TransferId id, Kind kind, Money amount, Money balanceAfter, String reference, Instant at) {}

  record Cursor(Instant at, UUID transfer) {}
}
