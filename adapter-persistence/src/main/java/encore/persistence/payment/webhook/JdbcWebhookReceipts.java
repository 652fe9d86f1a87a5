package encore.persistence.payment.webhook;

import encore.application.payment.WebhookPolicy;
import encore.application.payment.WebhookReceipts;
import encore.domain.payment.PaymentId;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class JdbcWebhookReceipts implements WebhookReceipts {

  // What nobody can read needs nobody to handle it; it is kept to be looked at.
  private static final String STORE =
      """
      INSERT INTO webhook_receipt
             (id, provider, webhook_id, payment_id, body, received_at, due_at, handled_at, outcome)
      SELECT :id, :provider, :webhook, :payment::uuid, :body, t, t,
             CASE WHEN :payment::uuid IS NULL THEN t END,
             CASE WHEN :payment::uuid IS NULL THEN 'UNREADABLE' END
        FROM (SELECT app_now() AS t) AS clock
          ON CONFLICT (provider, webhook_id) DO NOTHING
      """;

  // After the last attempt it waits for an administrator.
  private static final String TAKE =
      """
      WITH due AS (
        SELECT id
          FROM webhook_receipt
         WHERE handled_at IS NULL
           AND due_at <= app_now()
         ORDER BY due_at, id
         LIMIT :batch
           FOR UPDATE SKIP LOCKED
      )
      UPDATE webhook_receipt r
         SET attempts = attempts + 1,
             due_at = CASE WHEN attempts + 1 >= :attemptsMax THEN 'infinity'::timestamptz
                      ELSE app_now()
                           + least(:retryAfter * 2.0 ^ attempts, :retryMax) * interval '1 millisecond'
                      END
        FROM due
       WHERE r.id = due.id
      RETURNING r.id, r.payment_id
      """;

  private static final String FIND =
      """
      SELECT id, payment_id
        FROM webhook_receipt
       WHERE id = :id
      """;

  // The last word counts: a replay may find out more.
  private static final String HANDLED =
      """
      UPDATE webhook_receipt
         SET handled_at = app_now(), outcome = :outcome
       WHERE id = :id
      """;

  private static final String TIDY =
      """
      DELETE FROM webhook_receipt
       WHERE id IN (SELECT id
                      FROM webhook_receipt
                     WHERE received_at < (SELECT app_now()) - :keep * interval '1 millisecond'
                       AND handled_at IS NOT NULL
                     ORDER BY received_at, id
                     LIMIT :rows
                       FOR UPDATE SKIP LOCKED)
      """;

  private final Database database;

  JdbcWebhookReceipts(Database database) {
    this.database = database;
  }

  @Override
  public boolean store(Receipt receipt) {
    return database.inOne(() ->
        database
            .sql()
            .sql(STORE)
            .param("id", receipt.id())
            .param("provider", receipt.provider())
            .param("webhook", receipt.webhook())
            .param("payment", receipt.payment().map(PaymentId::value).orElse(null))
            .param("body", receipt.body())
            .update())
        == 1;
  }

  @Override
  public List<Due> takeDue(WebhookPolicy policy) {
    return database.inOne(() ->
        database
            .sql()
            .sql(TAKE)
            .param("batch", policy.batch())
            .param("attemptsMax", policy.attemptsMax())
            .param("retryAfter", policy.retryAfter().toMillis())
            .param("retryMax", policy.retryMax().toMillis())
            .query(JdbcWebhookReceipts::due)
            .list());
  }

  @Override
  public Optional<Due> find(UUID receipt) {
    return database.read(() ->
        database.sql().sql(FIND).param("id", receipt).query(JdbcWebhookReceipts::due).optional());
  }

  @Override
  public void handled(UUID receipt, Handled how) {
    database.inOne(() ->
        database.sql().sql(HANDLED).param("id", receipt).param("outcome", how.name()).update());
  }

  @Override
  public int tidy(Duration keep, int rowsMax) {
    return database.inOne(() ->
        database.sql().sql(TIDY).param("keep", keep.toMillis()).param("rows", rowsMax).update());
  }

  private static Due due(ResultSet row, int number) throws SQLException {
    return new Due(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getObject("payment_id", UUID.class)).map(PaymentId::new));
  }
}
