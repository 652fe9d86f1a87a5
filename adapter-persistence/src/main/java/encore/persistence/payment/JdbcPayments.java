package encore.persistence.payment;

import encore.application.payment.Payments;
import encore.application.payment.SettleRhythm;
import encore.domain.booking.BookingId;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class JdbcPayments implements Payments {

  private static final String FIND = PaymentRow.SELECT + " WHERE p.id = :payment";

  private static final String LOCK =
      "SELECT id FROM payment WHERE id = :payment ORDER BY id FOR NO KEY UPDATE";

  private static final String LIVE =
      """
      SELECT id
        FROM payment
       WHERE booking_id = :booking
         AND status IN ('READY', 'CHARGING')
      """;

  private static final String PAID =
      """
      SELECT id
        FROM payment
       WHERE booking_id = :booking
         AND completed_at IS NOT NULL
       ORDER BY status = 'COMPLETED' DESC, created_at DESC
       LIMIT 1
      """;

  // SKIP LOCKED: who works on one is about to write what became of it.
  private static final String TAKE_DUE =
      """
      UPDATE payment
         SET tries = tries + 1,
             next_try_at = app_now()
               + least(:patience * power(2, least(tries, 30)), :longest) * interval '1 millisecond'
       WHERE id IN (
         SELECT id
           FROM payment
          WHERE status IN ('CHARGING', 'REFUNDING')
            AND next_try_at <= (SELECT app_now())
          ORDER BY next_try_at
          LIMIT :max
            FOR NO KEY UPDATE SKIP LOCKED)
      RETURNING id
      """;

  private final Database database;
  private final PaymentWrites writes;
  private final SettleRhythm rhythm;

  JdbcPayments(Database database, SettleRhythm rhythm) {
    this.database = database;
    this.rhythm = rhythm;
    this.writes = new PaymentWrites(database, rhythm);
  }

  @Override
  public Opening open(Payment.Ready ready) {
    return database.inOne(() -> writes.open(ready.terms()) ? new Opening.Opened() : live(ready));
  }

  /** If it ended between the two statements there is room now. */
  private Opening live(Payment.Ready ready) {
    return liveFor(ready.terms().booking())
        .<Opening>map(Opening.Exists::new)
        .orElseGet(() -> open(ready));
  }

  @Override
  public Optional<Payment> find(PaymentId payment) {
    return database.read(() ->
        database
            .sql()
            .sql(FIND)
            .param("payment", payment.value())
            .query((row, _) -> PaymentRow.read(row))
            .optional());
  }

  @Override
  public Optional<Locked> lock(PaymentId payment) {
    var locked =
        database.sql().sql(LOCK).param("payment", payment.value()).query(UUID.class).optional();
    // A statement of its own: it sees what was committed while we waited, and its time is later.
    return locked.map(_ -> standing(payment));
  }

  private Locked standing(PaymentId payment) {
    return database
        .sql()
        .sql(FIND)
        .param("payment", payment.value())
        .query((row, _) -> new Locked(PaymentRow.read(row), Columns.instant(row, "db_now")))
        .single();
  }

  @Override
  public Optional<PaymentId> liveFor(BookingId booking) {
    return ids(LIVE, booking);
  }

  @Override
  public Optional<PaymentId> paidFor(BookingId booking) {
    return ids(PAID, booking);
  }

  private Optional<PaymentId> ids(String question, BookingId booking) {
    return database.read(() ->
        database
            .sql()
            .sql(question)
            .param("booking", booking.value())
            .query(JdbcPayments::id)
            .optional());
  }

  private static PaymentId id(ResultSet row, int number) throws SQLException {
    return new PaymentId(row.getObject("id", UUID.class));
  }

  @Override
  public void save(Payment next) {
    writes.save(next, Optional.empty());
  }

  @Override
  public void save(Payment next, String reason) {
    writes.save(next, Optional.of(reason));
  }

  @Override
  public List<PaymentId> takeDue(int max) {
    return database.inOne(() ->
        database
            .sql()
            .sql(TAKE_DUE)
            .param("patience", rhythm.patience().toMillis())
            .param("longest", rhythm.longest().toMillis())
            .param("max", max)
            .query(JdbcPayments::id)
            .list());
  }

  @Override
  public int tidyLapsed(int max) {
    return database.inOne(() -> writes.tidy(max));
  }
}
