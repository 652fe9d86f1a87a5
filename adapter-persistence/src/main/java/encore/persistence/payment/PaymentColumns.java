package encore.persistence.payment;

import encore.domain.payment.Payment;
import encore.domain.payment.Receipt;
import encore.domain.shared.Money;
import encore.persistence.support.Columns;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a state of a payment writes; a column that it says nothing about keeps what it has. */
final class PaymentColumns {

  private PaymentColumns() {}

  static Map<String, @Nullable Object> of(Payment payment) {
    var columns = blank(payment);
    switch (payment) {
      case Payment.Ready _ -> columns.put("status", "READY");
      case Payment.Charging _ -> columns.put("status", "CHARGING");
      case Payment.Completed completed -> complete(columns, completed);
      case Payment.Declined declined -> {
        columns.put("status", "DECLINED");
        columns.put("decline", declined.code());
        columns.put("ended", Columns.param(declined.declinedAt()));
      }
      case Payment.Lapsed lapsed -> {
        columns.put("status", "LAPSED");
        columns.put("why", lapsed.why().name());
        columns.put("ended", Columns.param(lapsed.lapsedAt()));
      }
      case Payment.Refunding refunding -> {
        columns.put("status", "REFUNDING");
        columns.put("why", refunding.why().name());
        columns.put("paid", refunding.charged().won());
      }
      case Payment.Refunded refunded -> {
        columns.put("status", "REFUNDED");
        columns.put("why", refunded.why().name());
        columns.put("ended", Columns.param(refunded.refundedAt()));
        columns.put("refund", refunded.amount().won());
        columns.put("balance", refunded.balanceAfter().map(Money::won).orElse(null));
      }
    }
    return columns;
  }

  private static Map<String, @Nullable Object> blank(Payment payment) {
    var columns = new HashMap<String, @Nullable Object>();
    for (var each :
        new String[] {
          "completed", "transfer", "receipt", "decline", "why", "ended", "refund", "balance", "paid"
        }) {
      columns.put(each, null);
    }
    columns.put("id", payment.terms().id().value());
    columns.put("booking", payment.terms().booking().value());
    return columns;
  }

  private static void complete(Map<String, @Nullable Object> columns, Payment.Completed completed) {
    columns.put("status", "COMPLETED");
    columns.put("paid", completed.terms().payable().won());
    columns.put("completed", Columns.param(completed.paidAt()));
    switch (completed.receipt()) {
      case Receipt.Points(var transfer) -> columns.put("transfer", transfer.value());
      case Receipt.Card(var name) -> columns.put("receipt", name);
      case Receipt.Free() -> {}
    }
  }
}
