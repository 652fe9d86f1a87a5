package encore.application.payment;

import encore.application.shared.Ids;
import encore.application.shared.Part;
import encore.application.wallet.HouseBooks;
import encore.domain.identity.UserId;
import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import encore.domain.wallet.TransferId;

/** In the ledger of the house a sale is called like its payment, so that nothing is taken twice. */
@Part
final class CardLedger implements CardBooks {

  private final HouseBooks books;
  private final Ids ids;

  CardLedger(HouseBooks books, Ids ids) {
    this.books = books;
    this.ids = ids;
  }

  @Override
  public void took(PaymentId payment, UserId buyer, Money amount) {
    books.cardSale(new TransferId(payment.value()), amount, reference(payment));
  }

  @Override
  public void gaveBack(PaymentId payment, UserId buyer, Money amount) {
    var sale = new TransferId(payment.value());
    switch (books.cardRefund(new TransferId(ids.next()), amount, sale, reference(payment))) {
      case HouseBooks.Result.Booked _ -> {}
      case HouseBooks.Result.NothingToRefund() ->
          throw new IllegalStateException("given back, and never taken or twice: " + payment);
    }
  }

  private static String reference(PaymentId payment) {
    return "payment/" + payment.value();
  }
}
