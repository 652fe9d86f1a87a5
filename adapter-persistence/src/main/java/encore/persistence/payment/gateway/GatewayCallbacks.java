package encore.persistence.payment.gateway;

import encore.persistence.support.Database;
import java.util.List;
import java.util.UUID;

/** What the simulated gateway still has to tell us, for whoever carries it to our door. */
public final class GatewayCallbacks {

  // To take one puts it off: who dies on the way to the door has lost nothing, and two who take at
  // once take different ones. The last time there is no next time.
  private static final String TAKE =
      """
      WITH due AS (
        SELECT id
          FROM card_gateway_callback
         WHERE copies_left > 0
           AND due_at <= app_now()
         ORDER BY due_at, id
         LIMIT :batch
           FOR UPDATE SKIP LOCKED
      )
      UPDATE card_gateway_callback c
         SET attempts = attempts + 1,
             due_at = CASE WHEN attempts + 1 >= :attemptsMax THEN 'infinity'::timestamptz
                      ELSE app_now()
                           + least(:retryAfter * 2.0 ^ attempts, :retryMax) * interval '1 millisecond'
                      END
        FROM due
       WHERE c.id = due.id
      RETURNING c.id, c.body
      """;

  // The second copy, if there is one, is due at once.
  private static final String DELIVERED =
      """
      UPDATE card_gateway_callback
         SET copies_left = copies_left - 1, due_at = app_now()
       WHERE id = :id
         AND copies_left > 0
      """;

  private static final String TIDY =
      """
      DELETE FROM card_gateway_callback
       WHERE id IN (SELECT id
                      FROM card_gateway_callback
                     WHERE made_at < (SELECT app_now()) - :keep * interval '1 millisecond'
                     ORDER BY made_at, id
                     LIMIT :batch
                       FOR UPDATE SKIP LOCKED)
      """;

  private final Database database;
  private final CardGatewayProperties.Callbacks limits;

  GatewayCallbacks(Database database, CardGatewayProperties.Callbacks limits) {
    this.database = database;
    this.limits = limits;
  }

  /** A message, the same each time it is told. */
  public record Callback(UUID id, String body) {}

  public List<Callback> take() {
    return database.inOne(() ->
        database
            .sql()
            .sql(TAKE)
            .param("batch", limits.batch())
            .param("attemptsMax", limits.attemptsMax())
            .param("retryAfter", limits.retryAfter().toMillis())
            .param("retryMax", limits.retryMax().toMillis())
            .query((row, _) -> new Callback(row.getObject("id", UUID.class), row.getString("body")))
            .list());
  }

  public void delivered(UUID callback) {
    database.inOne(() -> database.sql().sql(DELIVERED).param("id", callback).update());
  }

  /** Forgets what is old; how many. */
  public int tidy() {
    return database.inOne(() ->
        database
            .sql()
            .sql(TIDY)
            .param("keep", limits.keep().toMillis())
            .param("batch", limits.batch())
            .update());
  }
}
