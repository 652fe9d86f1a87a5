package encore.application.moderation;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.moderation.AccountBlocks.Change;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import java.util.Map;

@UseCase
final class UnblockAccountService implements UnblockAccount {

  private final AccountBlocks blocks;
  private final AuditTrail trail;
  private final Transactions transactions;

  UnblockAccountService(AccountBlocks blocks, AuditTrail trail, Transactions transactions) {
    this.blocks = blocks;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Outcome unblock(Command command) {
    return switch (transactions.inOne(() -> recorded(command), made -> made == Change.DONE)) {
      case DONE -> new Outcome.Unblocked();
      case REWORDED, NOTHING -> new Outcome.WasNotBlocked();
      case NO_SUCH_USER -> new Outcome.NoSuchUser();
      case NOT_ENTITLED -> new Outcome.NotEntitled();
    };
  }

  private Change recorded(Command command) {
    var change = blocks.unblock(command.admin(), command.user());
    if (change == Change.DONE) {
      var subject = "user/" + command.user().value();
      trail.record(new Act(command.admin(), "ACCOUNT_UNBLOCKED", subject, Map.of()));
    }
    return change;
  }
}
