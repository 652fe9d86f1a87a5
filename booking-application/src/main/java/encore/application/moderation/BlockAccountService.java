package encore.application.moderation;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.moderation.AccountBlocks.Change;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import java.util.Map;

@UseCase
final class BlockAccountService implements BlockAccount {

  private final AccountBlocks blocks;
  private final AuditTrail trail;
  private final Transactions transactions;

  BlockAccountService(AccountBlocks blocks, AuditTrail trail, Transactions transactions) {
    this.blocks = blocks;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Outcome block(Command command) {
    if (command.admin().equals(command.user())) {
      return new Outcome.Yourself();
    }
    var change =
        transactions.inOne(
            () -> recorded(command), made -> made == Change.DONE || made == Change.REWORDED);
    return switch (change) {
      case DONE -> new Outcome.Blocked();
      case REWORDED, NOTHING -> new Outcome.WasBlocked();
      case NO_SUCH_USER -> new Outcome.NoSuchUser();
      case NOT_ENTITLED -> new Outcome.NotEntitled();
    };
  }

  private Change recorded(Command command) {
    var change = blocks.block(command.admin(), command.user(), command.reason());
    switch (change) {
      case DONE -> trail.record(act("ACCOUNT_BLOCKED", command));
      case REWORDED -> trail.record(act("ACCOUNT_BLOCK_REWORDED", command));
      case NOTHING, NO_SUCH_USER, NOT_ENTITLED -> {}
    }
    return change;
  }

  private static Act act(String action, Command command) {
    return new Act(
        command.admin(),
        action,
        "user/" + command.user().value(),
        Map.of("reason", command.reason()));
  }
}
