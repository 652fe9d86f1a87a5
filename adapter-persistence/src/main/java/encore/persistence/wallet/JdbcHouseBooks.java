package encore.persistence.wallet;

import encore.application.wallet.HouseBooks;
import encore.domain.shared.Money;
import encore.domain.wallet.TransferId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Instant;

final class JdbcHouseBooks implements HouseBooks {

  private static final String SALE =
      """
      INSERT INTO transfer (id, kind, debit, credit, amount, at, reference)
      VALUES (:id, 'CARD_SALE', 'CASH', 'SALES', :amount, app_now(), :reference)
      RETURNING at
      """;

  // Of two at once the second waits for the first at the unique key, and finds it was done.
  private static final String REFUND =
      """
      INSERT INTO transfer (id, kind, debit, credit, amount, at, reference, reverses)
      SELECT :id, 'CARD_REFUND', 'SALES', 'CASH', :amount, app_now(), :reference, t.id
        FROM transfer t
       WHERE t.id = :reverses
         AND t.kind = 'CARD_SALE'
         AND t.amount >= :amount
          ON CONFLICT (reverses) DO NOTHING
      RETURNING at
      """;

  private final Database database;

  JdbcHouseBooks(Database database) {
    this.database = database;
  }

  @Override
  public Instant cardSale(TransferId id, Money amount, String reference) {
    return database.inOne(() ->
        database
            .sql()
            .sql(SALE)
            .param("id", id.value())
            .param("amount", amount.won())
            .param("reference", reference)
            .query((row, _) -> Columns.instant(row, "at"))
            .single());
  }

  @Override
  public Result cardRefund(TransferId id, Money amount, TransferId reverses, String reference) {
    return database.inOne(() ->
        database
            .sql()
            .sql(REFUND)
            .param("id", id.value())
            .param("amount", amount.won())
            .param("reverses", reverses.value())
            .param("reference", reference)
            .query((row, _) -> Columns.instant(row, "at"))
            .optional()
            .<Result>map(Result.Booked::new)
            .orElseGet(Result.NothingToRefund::new));
  }
}
