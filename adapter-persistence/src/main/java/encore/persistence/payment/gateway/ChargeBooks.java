package encore.persistence.payment.gateway;

import encore.application.payment.CardGateway.Charged;
import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import encore.persistence.payment.gateway.CardStory.Verdict;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** What the gateway has charged, and what it will never charge. */
final class ChargeBooks {

  // The primary key decides which of many requests for a payment is the first; the others wait for
  // its commit here, and then read what it wrote.
  private static final String OPEN =
      """
      INSERT INTO card_gateway_charge
             (payment_id, amount, outcome, decline_code, receipt, loses_refund, asked_at, known_at)
      SELECT :payment, :amount, :verdict, :code,
             CASE WHEN :verdict = 'APPROVED' THEN 'ch_' || replace(uuidv7()::text, '-', '') END,
             :losesRefund, t, t + :wait * interval '1 millisecond'
        FROM (SELECT app_now() AS t) AS clock
          ON CONFLICT (payment_id) DO NOTHING
      """;

  private static final String CALL_BACK =
      """
      INSERT INTO card_gateway_callback (payment_id, body, due_at, copies_left)
      SELECT payment_id,
             json_build_object(
               'type', 'charge.' || lower(outcome),
               'timestamp', to_char(known_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
               'data', json_build_object('paymentId', payment_id))::text,
             known_at, :copies
        FROM card_gateway_charge
       WHERE payment_id = :payment
      """;

  private static final String GIVE_UP =
      """
      INSERT INTO card_gateway_charge (payment_id, outcome, asked_at, known_at)
      SELECT :payment, 'NEVER', t, t
        FROM (SELECT app_now() AS t) AS clock
          ON CONFLICT (payment_id) DO NOTHING
      """;

  private static final String FIND =
      """
      SELECT outcome, decline_code, receipt, amount, known_at <= app_now() AS is_known
        FROM card_gateway_charge
       WHERE payment_id = :payment
      """;

  private final Database database;
  private final Duration slowFor;
  private final Duration lateFor;
  private final Duration neverFor;

  ChargeBooks(Database database, CardGatewayProperties settings) {
    this.database = database;
    this.slowFor = settings.slowFor();
    this.lateFor = settings.lateFor();
    this.neverFor = settings.neverFor();
  }

  /** Whether this was the first time that anybody asked. */
  boolean open(PaymentId payment, Money amount, CardStory story) {
    return database.inOne(() -> {
      boolean isFirst = insert(payment, amount, story);
      if (isFirst && story.callbacks() > 0) {
        database
            .sql()
            .sql(CALL_BACK)
            .param("payment", payment.value())
            .param("copies", story.callbacks())
            .update();
      }
      return isFirst;
    });
  }

  private boolean insert(PaymentId payment, Money amount, CardStory story) {
    return database
            .sql()
            .sql(OPEN)
            .param("payment", payment.value())
            .param("amount", amount.won())
            .param("verdict", story.verdict().name())
            .param("code", story.declineCode().orElse(null))
            .param("losesRefund", story.losesRefund())
            .param("wait", untilKnown(story).toMillis())
            .update()
        == 1;
  }

  private Duration untilKnown(CardStory story) {
    return switch (story.telling()) {
      case AT_ONCE, NOT_TO_THE_FIRST -> Duration.ZERO;
      case SLOWLY -> slowFor;
      case LATER -> lateFor;
      case WHEN_GIVEN_UP -> neverFor;
    };
  }

  /** What is known of it at this time; empty if nobody ever asked, not even about it. */
  Optional<Charged> find(PaymentId payment) {
    return database.read(() ->
        database
            .sql()
            .sql(FIND)
            .param("payment", payment.value())
            .query(ChargeBooks::charged)
            .optional());
  }

  /**
   * The same, and who was never heard of is turned away from now on: a request that is still on its
   * way must not make a lie of the answer.
   */
  Charged findOrGiveUp(PaymentId payment) {
    return find(payment)
        .orElseGet(() -> {
          database.inOne(
              () -> database.sql().sql(GIVE_UP).param("payment", payment.value()).update());
          return find(payment).orElseThrow();
        });
  }

  private static Charged charged(ResultSet row, int number) throws SQLException {
    if (!row.getBoolean("is_known")) {
      return new Charged.Unknown("still at work");
    }
    return switch (Verdict.valueOf(row.getString("outcome"))) {
      case APPROVED ->
          new Charged.Approved(row.getString("receipt"), new Money(row.getLong("amount")));
      case DECLINED -> new Charged.Declined(row.getString("decline_code"));
      case NEVER -> new Charged.NeverAsked();
    };
  }
}
