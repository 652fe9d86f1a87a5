package encore.application.catalog;

/** Where the sale of a concert or of one schedule stands. */
public enum SaleStatus {
  UPCOMING,
  ON_SALE,
  SOLD_OUT,
  CLOSED
}
