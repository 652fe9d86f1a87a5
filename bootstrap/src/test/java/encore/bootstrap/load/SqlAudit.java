package encore.bootstrap.load;

import static java.util.stream.Collectors.toSet;

import encore.loadtest.history.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The books of a house over SQL. Made before a run: what is older by the house's clock is old. */
public final class SqlAudit implements Audit {

  private static final String SEATS =
      """
      SELECT 'seat ' || s.schedule_id || '/' || s.number AS thing, t.fence AS version, t.kind,
             coalesce(t.booking_id::text, '') AS name, coalesce(t.actor_id::text, '') AS actor,
             t.at, t.expires_at AS until, 0 AS value, 0 AS change
        FROM encore.seat s
        JOIN encore.seat_transition t ON t.seat_id = s.id
       WHERE s.schedule_id = ANY (:ids)
         AND (t.at >= :since
              OR t.fence = (SELECT max(o.fence)
                              FROM encore.seat_transition o
                             WHERE o.seat_id = t.seat_id AND o.at < :since))
      """;

  private static final String WALLETS =
      """
      SELECT 'wallet ' || t.user_id AS thing, t.wallet_version AS version, t.kind,
             CASE t.kind WHEN 'CHARGE' THEN t.id::text ELSE t.reference END AS name,
             t.user_id::text AS actor, t.at, NULL::timestamptz AS until, t.balance_after AS value,
             CASE t.credit WHEN 'WALLET' THEN t.amount ELSE -t.amount END AS change
        FROM encore.transfer t
       WHERE t.user_id = ANY (:ids)
         AND (t.at >= :since
              OR t.wallet_version = (SELECT max(o.wallet_version)
                                       FROM encore.transfer o
                                      WHERE o.user_id = t.user_id AND o.at < :since))
      """;

  // All of a campaign: its numbers are dense from 1.
  private static final String COUPONS =
      """
      SELECT 'coupon ' || c.coupon_id AS thing, c.number AS version, 'ISSUED' AS kind,
             c.id::text AS name, c.user_id::text AS actor, c.issued_at AS at,
             NULL::timestamptz AS until, 0 AS value, 0 AS change
        FROM encore.user_coupon c
       WHERE c.coupon_id = ANY (:ids)
         AND :since IS NOT NULL
      """;

  private final JdbcClient database;
  private final OffsetDateTime since;

  public SqlAudit(JdbcClient database) {
    this.database = database;
    since = database.sql("SELECT encore.app_now()").query(OffsetDateTime.class).single();
  }

  @Override
  public Books of(Set<String> things) {
    var rows = new ArrayList<Row>();
    ask(SEATS, ids("seat ", things), rows);
    ask(WALLETS, ids("wallet ", things), rows);
    ask(COUPONS, ids("coupon ", things), rows);
    return new Books(since.toInstant(), rows);
  }

  /** Of a seat, that of its schedule. */
  private static UUID[] ids(String kind, Set<String> things) {
    return things.stream()
        .filter(thing -> thing.startsWith(kind))
        .map(thing -> thing.substring(kind.length()).replaceFirst("/.*", ""))
        .filter(id -> !id.isEmpty())
        .collect(toSet())
        .stream()
        .map(UUID::fromString)
        .toArray(UUID[]::new);
  }

  private void ask(String question, UUID[] ids, ArrayList<Row> rows) {
    database
        .sql(question)
        .param("ids", ids)
        .param("since", since)
        .query((found, _) -> row(found))
        .list()
        .forEach(rows::add);
  }

  private static Row row(ResultSet found) throws SQLException {
    return new Row(
        found.getString("thing"),
        found.getLong("version"),
        found.getString("kind"),
        found.getString("name"),
        found.getString("actor"),
        found.getObject("at", OffsetDateTime.class).toInstant(),
        instant(found.getObject("until", OffsetDateTime.class)),
        found.getLong("value"),
        found.getLong("change"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
