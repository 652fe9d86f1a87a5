package encore.application.wallet;

import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.List;

/** Adds up all the books and says where they contradict themselves. For the office: it is slow. */
public interface WalletProofs {

  Proof proof(int brokenMax);

  /**
   * What one look at the books came to.
   *
   * @param sumOfAccounts of all wallets and accounts of the house; what one has, another gave: 0
   * @param broken the first of those wallets that differ from their lines
   */
  record Proof(
      long wallets,
      long transfers,
      long sumOfBalances,
      long sumOfAccounts,
      Instant asOf,
      List<Broken> broken) {
    public Proof {
      broken = List.copyOf(broken);
    }

    public boolean isSound() {
      return broken.isEmpty() && sumOfAccounts == 0;
    }
  }

  /** What stands in a wallet, and what its lines and reservations say. */
  record Broken(
      UserId user, long balance, long sumOfTransfers, long reserved, long sumOfReservations) {}
}
