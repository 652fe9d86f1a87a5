/** The rules of the sale. The compiler proves that they need nothing but {@code java.base}. */
module encore.domain {
  requires static org.jspecify;

  exports encore.domain.shared;
  exports encore.domain.identity;
  exports encore.domain.catalog;
  exports encore.domain.booking;
  exports encore.domain.waitingroom;
  exports encore.domain.wallet;
  exports encore.domain.coupon;
  exports encore.domain.product;
  exports encore.domain.cart;
  exports encore.domain.order;
  exports encore.domain.payment;
  exports encore.domain.ticket;
}
