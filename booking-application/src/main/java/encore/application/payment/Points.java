package encore.application.payment;

import encore.application.shared.Ids;
import encore.application.shared.Part;
import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletTurn;
import encore.domain.identity.UserId;
import encore.domain.payment.Payment;
import encore.domain.payment.Receipt;
import encore.domain.shared.Money;
import encore.domain.wallet.ReservationId;
import encore.domain.wallet.TransferId;
import encore.domain.wallet.WalletMove;
import java.util.Optional;
import java.util.function.Supplier;

/** What a payment does to the wallet of its buyer: what is set aside has the payment's own name. */
@Part
final class Points {

  private final WalletMoves wallet;
  private final WalletTurn turn;
  private final Ids ids;

  Points(WalletMoves wallet, WalletTurn turn, Ids ids) {
    this.wallet = wallet;
    this.turn = turn;
    this.ids = ids;
  }

  /** Around a transaction that moves points of this user. */
  <T> T inTurn(UserId user, Supplier<T> work) {
    return turn.in(user, work);
  }

  Result setAside(Payment.Ready ready) {
    var terms = ready.terms();
    if (!touches(terms)) {
      return Result.Done.NOTHING;
    }
    var reserve =
        new WalletMove.Reserve(reservation(terms), terms.buyer(), terms.payable(), terms.until());
    return switch (wallet.move(reserve)) {
      // The hold ended while we waited for the wallet.
      case WalletMoves.Result.NoSuchReservation() -> new Result.TooLate();
      case WalletMoves.Result other -> told(other);
    };
  }

  void letGo(Payment.Terms terms) {
    if (touches(terms)) {
      // What is over has let go by itself.
      wallet.move(new WalletMove.Release(reservation(terms), terms.buyer()));
    }
  }

  /**
   * What was set aside ends when the hold did as it stood then: who has more time since then may
   * still spend what is there.
   */
  Result spend(Payment.Ready ready) {
    var terms = ready.terms();
    if (!touches(terms)) {
      return Result.Done.NOTHING;
    }
    var transfer = new TransferId(ids.next());
    var post = new WalletMove.Post(reservation(terms), terms.buyer(), transfer, reference(terms));
    return switch (wallet.move(post)) {
      case WalletMoves.Result.NoSuchReservation() ->
          move(new WalletMove.Use(transfer, terms.buyer(), terms.payable(), reference(terms)));
      case WalletMoves.Result other -> told(other);
    };
  }

  Result giveBack(Payment.Completed paid) {
    return switch (paid.receipt()) {
      case Receipt.Free() -> Result.Done.NOTHING;
      case Receipt.Card _ -> throw new IllegalStateException("no points: " + paid.terms().id());
      case Receipt.Points(var taken) ->
          move(
              new WalletMove.Refund(
                  new TransferId(ids.next()),
                  paid.terms().buyer(),
                  paid.terms().payable(),
                  taken,
                  reference(paid.terms())));
    };
  }

  private Result move(WalletMove move) {
    return told(wallet.move(move));
  }

  private static Result told(WalletMoves.Result result) {
    return switch (result) {
      case WalletMoves.Result.Moved(var transfer, var before, var after, var _) ->
          new Result.Done(
              transfer.<Receipt>map(Receipt.Points::new).orElseGet(Receipt.Free::new),
              Optional.of(before.total()),
              Optional.of(after.total()));
      case WalletMoves.Result.NotEnough(var available, var required) ->
          new Result.NotEnough(required, available);
      case WalletMoves.Result.Contended() -> new Result.Contended();
      // None of them can be: whoever asks has the payment locked, and it was paid or not.
      case WalletMoves.Result.TooMuch _,
          WalletMoves.Result.NoSuchReservation _,
          WalletMoves.Result.NothingToRefund _ ->
          throw new IllegalStateException("wallet and payment contradict each other: " + result);
    };
  }

  private static boolean touches(Payment.Terms terms) {
    return switch (terms.method()) {
      case POINT -> !terms.isFree();
      case CARD -> false;
    };
  }

  private static ReservationId reservation(Payment.Terms terms) {
    return new ReservationId(terms.id().value());
  }

  private static String reference(Payment.Terms terms) {
    return "payment/" + terms.id().value();
  }

  sealed interface Result {
    /** What was in the wallet before and after, where it was touched. */
    record Done(Receipt receipt, Optional<Money> before, Optional<Money> after) implements Result {
      static final Done NOTHING = new Done(new Receipt.Free(), Optional.empty(), Optional.empty());
    }

    record NotEnough(Money required, Money balance) implements Result {}

    /** Only of what is to be set aside: until a time that is over. */
    record TooLate() implements Result {}

    record Contended() implements Result {}
  }
}
