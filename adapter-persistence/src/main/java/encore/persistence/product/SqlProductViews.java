package encore.persistence.product;

import encore.application.product.ProductViews;
import encore.application.shared.Page;
import encore.domain.product.ProductId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import encore.persistence.support.Where;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class SqlProductViews implements ProductViews {

  private static final String SOME = ListedRow.SELECT + " WHERE p.id = ANY (:products)";

  private static final String ALL =
      ListedRow.SELECT
          + """
           WHERE %s
           ORDER BY p.created_at DESC, p.id DESC
           LIMIT :limit
          """;

  private final Database database;

  SqlProductViews(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Listed> product(ProductId product) {
    return products(List.of(product)).stream().findFirst();
  }

  @Override
  public List<Listed> products(Collection<ProductId> products) {
    var ids = products.stream().map(ProductId::value).toArray(UUID[]::new);
    return database.read(
        () -> database.sql().sql(SOME).param("products", ids).query(ListedRow::read).list());
  }

  @Override
  public Page<Listed, Cursor> list(boolean all, Optional<Cursor> after, int limit) {
    var where =
        new Where()
            .and("p.active = :active", "active", all ? Optional.empty() : Optional.of(true))
            .and(
                "(p.created_at, p.id) < (:created, :last)",
                "created",
                after.map(Cursor::createdAt).map(Columns::param))
            .and("TRUE", "last", after.map(Cursor::product));
    var found =
        database.read(
            () -> where.in(database, ALL).param("limit", limit + 1).query(ListedRow::read).list());
    return Pages.of(found, limit, l -> new Cursor(l.createdAt(), l.product().id().value()));
  }
}
