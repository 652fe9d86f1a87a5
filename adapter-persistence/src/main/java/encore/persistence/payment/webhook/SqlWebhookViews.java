package encore.persistence.payment.webhook;

import encore.application.payment.WebhookReceipts.Handled;
import encore.application.payment.WebhookViews;
import encore.application.shared.Page;
import encore.domain.payment.PaymentId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import encore.persistence.support.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

final class SqlWebhookViews implements WebhookViews {

  private static final String RECEIPTS =
      """
      SELECT id, provider, webhook_id, payment_id, received_at, handled_at, outcome, attempts
        FROM webhook_receipt
       WHERE %s
       ORDER BY received_at DESC, id DESC
       LIMIT :limit
      """;

  private static final String RECEIPT =
      """
      SELECT id, provider, webhook_id, payment_id, received_at, handled_at, outcome, attempts, body
        FROM webhook_receipt
       WHERE id = :id
      """;

  private static final String LONGEST_WAIT =
      """
      SELECT coalesce(extract(epoch FROM app_now() - min(received_at)) * 1000, 0)::bigint
        FROM webhook_receipt
       WHERE handled_at IS NULL
      """;

  private final Database database;

  SqlWebhookViews(Database database) {
    this.database = database;
  }

  @Override
  public Page<Line, Cursor> receipts(Optional<Boolean> handled, Optional<Cursor> after, int limit) {
    var where =
        new Where()
            .and("handled_at IS NOT NULL", "handled", handled.filter(h -> h))
            .and("handled_at IS NULL", "unhandled", handled.filter(h -> !h))
            .and(
                "(received_at, id) < (:at, :id)",
                "at",
                after.map(c -> Columns.param(c.receivedAt())))
            .and("TRUE", "id", after.map(Cursor::receipt));
    var found =
        database.read(() ->
            where
                .in(database, RECEIPTS)
                .param("limit", limit + 1)
                .query((row, _) -> line(row))
                .list());
    return Pages.of(found, limit, last -> new Cursor(last.receivedAt(), last.id()));
  }

  @Override
  public Optional<Open> receipt(UUID receipt) {
    return database.read(() ->
        database
            .sql()
            .sql(RECEIPT)
            .param("id", receipt)
            .query((row, _) -> new Open(line(row), row.getString("body")))
            .optional());
  }

  @Override
  public Duration longestWait() {
    return Duration.ofMillis(
        database.read(() -> database.sql().sql(LONGEST_WAIT).query(Long.class).single()));
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        row.getString("provider"),
        row.getString("webhook_id"),
        Optional.ofNullable(row.getObject("payment_id", UUID.class)).map(PaymentId::new),
        Columns.instant(row, "received_at"),
        done(row),
        row.getInt("attempts"));
  }

  private static Optional<Done> done(ResultSet row) throws SQLException {
    var at = Columns.instantOrNone(row, "handled_at");
    var outcome = row.getString("outcome");
    return at.map(instant -> new Done(instant, Handled.valueOf(outcome)));
  }
}
