package encore.persistence.payment;

import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.audit.AuditTrail;
import encore.application.booking.Claim;
import encore.application.coupon.UserCoupons;
import encore.application.payment.CancelPayment;
import encore.application.payment.CardBooks;
import encore.application.payment.CardHouse;
import encore.application.payment.CompletePayment;
import encore.application.payment.OpenPayment;
import encore.application.payment.PayDesk;
import encore.application.payment.PaymentAlarms;
import encore.application.payment.Payments;
import encore.application.payment.SettleRhythm;
import encore.application.waitingroom.UsePass;
import encore.application.wallet.WalletTurn;
import encore.domain.booking.Booking;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.domain.payment.PayMethod;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import encore.domain.wallet.TransferId;
import encore.domain.wallet.WalletMove;
import encore.persistence.audit.AuditPersistenceConfig;
import encore.persistence.booking.BookingPersistenceConfig;
import encore.persistence.booking.PersistentClaims;
import encore.persistence.booking.PostgresBoxOffice;
import encore.persistence.coupon.CouponPersistenceConfig;
import encore.persistence.support.Database;
import encore.persistence.support.TestDatabase;
import encore.persistence.ticket.TicketPersistenceConfig;
import encore.persistence.wallet.PostgresPurse;
import encore.testing.BoxOffice.Hall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A box office where one can pay, over a real PostgreSQL; its gateway is played by the test. */
public final class PayOffice {

  static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  static final Duration TTL = Duration.ofMinutes(5);
  static final long PRICE = 140_000;

  final TestDatabase test;
  final Database database;
  final PostgresBoxOffice office;
  final PostgresPurse purse;
  final Payments payments;
  final UserCoupons coupons;
  final CardHouse gateway = new CardHouse();
  final Ledger ledger = new Ledger();
  final AtomicInteger passesUsed = new AtomicInteger();
  final Turns turns = new Turns();
  volatile UsePass usePass = (_, _) -> passesUsed.incrementAndGet();
  final PayDesk desk;

  public PayOffice(TestDatabase test) {
    this.test = test;
    this.database = test.database();
    this.office = new PostgresBoxOffice(test, PersistentClaims::conditionalUpdate);
    this.purse = new PostgresPurse(test, db -> db.conditionalUpdate(PostgresPurse.balanceMax()));
    this.payments =
        new JdbcPayments(
            database, new SettleRhythm(Duration.ofSeconds(30), Duration.ofMinutes(10)));
    this.coupons = CouponPersistenceConfig.userCouponsOver(database);
    this.desk = PayDesk.over(ports());
  }

  private PayDesk.Ports ports() {
    AuditTrail trail = AuditPersistenceConfig.trailOver(database);
    return new PayDesk.Ports(
        database,
        office.bookings(),
        office.holds(),
        BookingPersistenceConfig.confirmationsOver(database),
        BookingPersistenceConfig.cancellationsOver(database),
        payments,
        new SqlShows(database),
        TicketPersistenceConfig.entrancesOver(database),
        purse.moves(),
        turns,
        gateway,
        ledger,
        ledger,
        (concert, user) -> usePass.use(concert, user),
        coupons,
        trail);
  }

  /** Seats of a new hall, held by somebody who has so much in his wallet. */
  public Booking.Terms held(long won, int... numbers) {
    return held(office.hall(), won, numbers);
  }

  Booking.Terms held(Hall hall, long won, int... numbers) {
    var buyer = purse.somebody();
    if (won > 0) {
      purse.move(new WalletMove.Charge(aTransfer(), buyer, new Money(won), "a test"));
    }
    var claim = claim(buyer, hall, TTL, numbers);
    assertThat(office.claims().claim(claim)).isInstanceOf(Claim.Result.Won.class);
    return claim.terms();
  }

  private static TransferId aTransfer() {
    return new TransferId(UUID.randomUUID());
  }

  OpenPayment.Outcome open(Booking.Terms booking, PayMethod method) {
    return open(booking, method, Optional.empty());
  }

  OpenPayment.Outcome open(Booking.Terms booking, PayMethod method, Optional<UserCouponId> coupon) {
    return desk.open().open(new OpenPayment.Command(booking.buyer(), booking.id(), method, coupon));
  }

  PaymentId opened(Booking.Terms booking, PayMethod method) {
    var opened = (OpenPayment.Outcome.Opened) open(booking, method);
    return opened.payment().terms().id();
  }

  CompletePayment.Outcome complete(Booking.Terms booking, PaymentId payment) {
    return desk.complete()
        .complete(new CompletePayment.Command(booking.buyer(), payment, Optional.of("tok")));
  }

  /** From the hold to the ticket. */
  public PaymentId paid(Booking.Terms booking, PayMethod method) {
    var payment = opened(booking, method);
    assertThat(complete(booking, payment)).isInstanceOf(CompletePayment.Outcome.Paid.class);
    return payment;
  }

  /** With a coupon of the buyer. */
  public PaymentId paid(Booking.Terms booking, PayMethod method, UserCouponId coupon) {
    var opened = (OpenPayment.Outcome.Opened) open(booking, method, Optional.of(coupon));
    var payment = opened.payment().terms().id();
    assertThat(complete(booking, payment)).isInstanceOf(CompletePayment.Outcome.Paid.class);
    return payment;
  }

  CancelPayment.Outcome cancel(Booking.Terms booking, PaymentId payment) {
    return desk.cancel()
        .cancel(new CancelPayment.Command(booking.buyer(), payment, "changed my mind"));
  }

  Payment payment(PaymentId id) {
    return payments.find(id).orElseThrow();
  }

  Booking booking(Booking.Terms terms) {
    return office.bookings().booking(terms.id(), terms.buyer()).orElseThrow().booking();
  }

  long balance(UserId user) {
    return purse.balance(user).total().won();
  }

  long available(UserId user) {
    return purse.balance(user).available().won();
  }

  long count(String sql, Map<String, ?> params) {
    return database.sql().sql(sql).params(params).query((row, _) -> row.getLong(1)).single();
  }

  /** The promises about money, coupons and news, each with who broke it; of the whole database. */
  List<String> findings() {
    return new MoneyAudit(database).findings();
  }

  /** Another hold of somebody who has one. */
  Booking.Terms another(UserId buyer, int... numbers) {
    var claim = claim(buyer, office.hall(), TTL, numbers);
    assertThat(office.claims().claim(claim)).isInstanceOf(Claim.Result.Won.class);
    return claim.terms();
  }

  public void audit(Hall hall) {
    office.audit(hall);
    assertThat(findings()).isEmpty();
  }

  /** Nobody waits for his turn at a wallet, unless a test has something to do meanwhile. */
  static final class Turns implements WalletTurn {
    volatile Runnable meanwhile = () -> {};

    @Override
    public <T> T in(UserId user, Supplier<T> work) {
      meanwhile.run();
      return work.get();
    }
  }

  /** What cards have moved, as the books see it. */
  static final class Ledger implements CardBooks, PaymentAlarms {
    final Map<PaymentId, Integer> taken = new ConcurrentHashMap<>();
    final Map<PaymentId, Integer> given = new ConcurrentHashMap<>();
    final AtomicInteger alarms = new AtomicInteger();

    @Override
    public void took(PaymentId payment, UserId buyer, Money amount) {
      taken.merge(payment, 1, Integer::sum);
    }

    @Override
    public void gaveBack(PaymentId payment, UserId buyer, Money amount) {
      given.merge(payment, 1, Integer::sum);
    }

    @Override
    public void amountDiffers(PaymentId payment, Money wanted, Money taken) {
      alarms.incrementAndGet();
    }

    @Override
    public void nothingToGiveBack(PaymentId payment, Money charged) {
      alarms.incrementAndGet();
    }
  }
}
