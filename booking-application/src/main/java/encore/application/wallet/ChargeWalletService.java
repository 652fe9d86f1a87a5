package encore.application.wallet;

import encore.application.identity.UserViews;
import encore.application.shared.Ids;
import encore.application.shared.UseCase;
import encore.application.wallet.WalletMoves.Result;
import encore.domain.wallet.TransferId;
import encore.domain.wallet.WalletMove;

@UseCase
final class ChargeWalletService implements ChargeWallet {

  private final WalletMoves moves;
  private final WalletTurn turn;
  private final UserViews users;
  private final ChargesOnRecord record;
  private final Ids ids;

  ChargeWalletService(
      WalletMoves moves, WalletTurn turn, UserViews users, ChargesOnRecord record, Ids ids) {
    this.moves = moves;
    this.turn = turn;
    this.users = users;
    this.record = record;
    this.ids = ids;
  }

  @Override
  public Outcome charge(Command command) {
    if (users.user(command.user()).isEmpty()) {
      return new Outcome.NoSuchUser();
    }
    boolean isOwn = command.caller().equals(command.user());
    return turn.in(
        command.user(),
        () -> isOwn ? moved(command, "top-up") : record.of(command, () -> moved(command, "gift")));
  }

  private Outcome moved(Command command, String reference) {
    var id = new TransferId(ids.next());
    var charge = new WalletMove.Charge(id, command.user(), command.amount(), reference);
    return switch (moves.move(charge)) {
      case Result.Moved(_, var before, var after, var at) ->
          new Outcome.Charged(id, before, after, at);
      case Result.TooMuch(var balanceMax) -> new Outcome.TooMuch(balanceMax);
      case Result.Contended() -> new Outcome.Contended();
      case Result.NotEnough _, Result.NoSuchReservation _, Result.NothingToRefund _ ->
          throw new IllegalStateException("a charge takes nothing");
    };
  }
}
