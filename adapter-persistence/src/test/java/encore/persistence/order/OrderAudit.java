package encore.persistence.order;

import encore.persistence.support.Database;
import java.util.List;

/** What must be true of orders beside stock, wallets, coupons and news, whoever did what. */
final class OrderAudit {

  // In this order: each stock is what its moves say, and its moves what the orders say; each order
  // has its transfer and each transfer its order, to the won; what was cancelled is back, once;
  // each coupon is used for its live order alone; each order has told of itself.
  private static final String FINDINGS =
      """
      SELECT 'stock is not its moves: ' || s.product_id
        FROM stock s
       WHERE s.quantity <> s.initial + (SELECT coalesce(sum(change), 0) FROM stock_movement m
                                         WHERE m.product_id = s.product_id)
      UNION ALL
      SELECT 'sold beside the orders: ' || coalesce(i.order_id, m.use_id)
        FROM order_item i
        FULL JOIN (SELECT * FROM stock_movement WHERE kind = 'SOLD') m
          ON (m.use_id, m.product_id) = (i.order_id, i.product_id)
       WHERE i.quantity IS DISTINCT FROM -m.change
      UNION ALL
      SELECT 'not back, or back for nothing: ' || coalesce(i.id, m.use_id)
        FROM (SELECT o.id, i.product_id, i.quantity FROM shop_order o
                JOIN order_item i ON i.order_id = o.id WHERE o.status = 'CANCELLED') i
        FULL JOIN (SELECT * FROM stock_movement WHERE kind = 'RETURNED') m
          ON (m.use_id, m.product_id) = (i.id, i.product_id)
       WHERE i.quantity IS DISTINCT FROM m.change
      UNION ALL
      SELECT 'an order costs not what is in it: ' || o.id
        FROM shop_order o
       WHERE o.total_amount IS DISTINCT FROM (SELECT sum(price * quantity) FROM order_item i
                                               WHERE i.order_id = o.id)
      UNION ALL
      SELECT 'an order without its transfer, or beside it: ' || o.id
        FROM shop_order o
        LEFT JOIN transfer t ON t.id = o.transfer_id
        LEFT JOIN transfer b ON b.reverses = o.transfer_id
       WHERE coalesce(t.amount, 0) <> o.total_amount - o.discount_amount
          OR t.user_id <> o.user_id OR t.kind <> 'USE' OR t.reference <> 'order/' || o.id
          OR b.id IS DISTINCT FROM o.refund_id
          OR b.amount <> t.amount OR b.kind <> 'REFUND'
      UNION ALL
      SELECT 'a transfer without its order: ' || t.id
        FROM transfer t
       WHERE t.reference LIKE 'order/%'
         AND NOT EXISTS (SELECT FROM shop_order o WHERE t.id IN (o.transfer_id, o.refund_id))
      UNION ALL
      SELECT 'accounts are not 0'
        FROM (SELECT sum(CASE WHEN credit = 'WALLET' THEN amount ELSE -amount END) AS moved
                FROM transfer WHERE user_id IS NOT NULL) t
       WHERE t.moved <> (SELECT sum(balance) FROM wallet)
      UNION ALL
      SELECT 'a coupon is used beside its order: ' || u.id
        FROM user_coupon u
        FULL JOIN (SELECT * FROM shop_order WHERE status = 'PAID' AND user_coupon_id IS NOT NULL) o
          ON o.id = u.use_id
       WHERE (u.status IN ('USED', 'RESERVED') OR o.id IS NOT NULL)
         AND (u.status, u.id, u.user_id) IS DISTINCT FROM ('USED', o.user_coupon_id, o.user_id)
      UNION ALL
      SELECT 'an order told ' || coalesce(n.types, 'nothing') || ': ' || o.id
        FROM shop_order o
        LEFT JOIN (SELECT aggregateid, string_agg(type || version, ' ' ORDER BY seq) AS types,
                          min(jsonb_array_length(payload -> 'items')) AS lines
                     FROM outbox WHERE aggregatetype = 'order' GROUP BY aggregateid) n
          ON n.aggregateid = o.id::text
       WHERE n.types IS DISTINCT FROM
               'concert.order.paid.v11' ||
               CASE o.status WHEN 'CANCELLED' THEN ' concert.order.cancelled.v12' ELSE '' END
          OR n.lines <> (SELECT count(*) FROM order_item i WHERE i.order_id = o.id)
      """;

  private final Database database;

  OrderAudit(Database database) {
    this.database = database;
  }

  List<String> findings() {
    return database.sql().sql(FINDINGS).query(String.class).list();
  }
}
