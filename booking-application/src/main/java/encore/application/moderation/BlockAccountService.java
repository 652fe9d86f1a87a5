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
  private final Belongings belongings;
  private final Transactions transactions;

  BlockAccountService(
      AccountBlocks blocks, AuditTrail trail, Belongings belongings, Transactions transactions) {
    this.blocks = blocks;
    this.trail = trail;
    this.belongings = belongings;
    this.transactions = transactions;
  }

  @Override
  public Outcome block(Command command) {
    if (command.admin().equals(command.user())) {
      return new Outcome.Yourself();
    }
    var made = transactions.inOne(() -> made(command), Made::isNews);
    made.rest().clearUp();
    return switch (made.change()) {
      case DONE -> new Outcome.Blocked();
      case REWORDED, NOTHING -> new Outcome.WasBlocked();
      case NO_SUCH_USER -> new Outcome.NoSuchUser();
      case NOT_ENTITLED -> new Outcome.NotEntitled();
    };
  }

  /** To block once more is the way to try again what was cut off after the commit. */
  private Made made(Command command) {
    var change = recorded(command);
    return switch (change) {
      case DONE, REWORDED, NOTHING -> new Made(change, belongings.takeAway(command.user()));
      case NO_SUCH_USER, NOT_ENTITLED -> new Made(change, () -> {});
    };
  }

  private record Made(Change change, Belongings.Rest rest) {
    boolean isNews() {
      return change == Change.DONE || change == Change.REWORDED;
    }
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
