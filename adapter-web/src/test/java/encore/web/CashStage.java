package encore.web;

import static encore.web.Scene.BOOKING;
import static encore.web.Scene.FAN;
import static encore.web.Scene.FIVE_PAST;

import encore.application.booking.Refunds;
import encore.application.payment.CancelPayment;
import encore.application.payment.CompletePayment;
import encore.application.payment.OpenPayment;
import encore.application.payment.PaymentViews;
import encore.application.shared.Page;
import encore.application.shared.Unavailable;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import encore.domain.payment.PayMethod;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;
import encore.domain.payment.Price;
import encore.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where one pays, over what a test sets up. */
@Configuration(proxyBeanMethods = false)
public class CashStage {

  public static final PaymentId PAYMENT =
      new PaymentId(UUID.fromString("0198c0de-0000-7000-8000-0000000000d1"));

  public static Payment.Terms terms() {
    return new Payment.Terms(
        PAYMENT, BOOKING, FAN, PayMethod.POINT, Price.of(new Money(170_000)), FIVE_PAST);
  }

  public static Payment.Ready ready() {
    return new Payment.Ready(terms());
  }

  /** What stands behind the controllers of payments during one test. */
  public static final class Cashier {
    public OpenPayment open = _ -> new OpenPayment.Outcome.NoSuchBooking();
    public CompletePayment complete = _ -> new CompletePayment.Outcome.NoSuchPayment();
    public CancelPayment cancel = _ -> new CancelPayment.Outcome.NoSuchPayment();
    public Optional<PaymentViews.View> payment = Optional.empty();
    public Refunds.Result refund = new Refunds.Result.NotPaid();
    public boolean isBusy;
  }

  @Bean
  Cashier cashDesk() {
    return new Cashier();
  }

  @Bean
  OpenPayment openPayment(Cashier cashier) {
    return command -> cashier.open.open(command);
  }

  @Bean
  CompletePayment completePayment(Cashier cashier) {
    return command -> cashier.complete.complete(command);
  }

  @Bean
  CancelPayment cancelPayment(Cashier cashier) {
    return command -> cashier.cancel.cancel(command);
  }

  @Bean
  PaymentViews paymentViews(Cashier cashier) {
    return new PaymentViews() {
      @Override
      public Optional<View> payment(PaymentId payment, UserId buyer) {
        return cashier.payment.filter(v -> v.payment().terms().buyer().equals(buyer));
      }

      @Override
      public Page<View, Cursor> of(
          UserId buyer, Optional<BookingId> booking, Optional<Cursor> after, int limit) {
        return new Page<>(cashier.payment.map(List::of).orElse(List.of()), Optional.empty());
      }
    };
  }

  @Bean
  Refunds refunds(Cashier cashier) {
    return new Refunds() {
      @Override
      public void callOff(BookingId booking) {}

      @Override
      public Instant until(Instant startsAt) {
        return startsAt.minus(Duration.ofDays(1));
      }

      @Override
      public Result giveBack(BookingId booking, UserId buyer, String reason) {
        if (cashier.isBusy) {
          throw new Unavailable("postgres", Unavailable.Reason.BUSY, new IllegalStateException());
        }
        return cashier.refund;
      }

      @Override
      public Result takeBack(BookingId booking, UserId admin, String reason) {
        return cashier.refund;
      }
    };
  }
}
