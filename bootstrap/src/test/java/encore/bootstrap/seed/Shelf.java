package encore.bootstrap.seed;

import java.sql.Connection;
import java.sql.SQLException;

/** What is for sale: few rows, each made once and then left alone. */
final class Shelf {

  static final String PRODUCTS = "7e570000-0000-8005-8000-";
  static final String CARTS = "7e570000-0000-8004-8000-";

  private static final String[] MAKE = {
    """
    WITH made AS (
      INSERT INTO product (id, name, description, price, created_at)
      SELECT ('%s' || lpad(n::text, 12, '0'))::uuid, 'Test product ' || n, 'For load tests.',
             5000 + 1000 * n, app_now()
        FROM generate_series(1, 10) AS n
          ON CONFLICT DO NOTHING
      RETURNING id
    )
    INSERT INTO stock (product_id, initial, quantity)
    SELECT id, 10000000, 10000000
      FROM made
    """
        .formatted(PRODUCTS),
    """
    INSERT INTO coupon (id, name, discount_type, discount_value, discount_max, minimum, valid_days,
                        opens_at, closes_at, quota, created_at)
    VALUES ('7e570000-0000-8006-8000-000000000001', 'test-coupon-1', 'PERCENT', 10, 20000, 0, 30,
            app_now(), app_now() + interval '10 years', 100000, app_now()),
           ('7e570000-0000-8006-8000-000000000002', 'test-coupon-450', 'PERCENT', 10, 20000, 0, 30,
            app_now(), app_now() + interval '10 years', 450, app_now())
        ON CONFLICT DO NOTHING
    """,
    """
    INSERT INTO concert (id, title, artist, venue)
    VALUES ('7e570000-0000-8007-8000-000000000001', 'Load Test Live', 'The Crowd', 'Load hall')
        ON CONFLICT DO NOTHING
    """,
    // One for each scenario, so that none finds what another has left.
    """
    WITH made AS (
      INSERT INTO schedule (id, concert_id, starts_at, show_date, sale_opens_at, sale_closes_at,
                            price_from)
      SELECT ('7e570000-0000-8008-8000-' || lpad(n::text, 12, '0'))::uuid,
             '7e570000-0000-8007-8000-000000000001', t, (t AT TIME ZONE 'Asia/Seoul')::date,
             app_now(), t, 88000
        FROM (SELECT n, date_trunc('day', app_now(), 'Asia/Seoul')
                        + make_interval(days => 29 + n, hours => 19) AS t
                FROM generate_series(1, 5) AS n) AS show
          ON CONFLICT DO NOTHING
      RETURNING id
    )
    INSERT INTO seat (schedule_id, number, row_no, col_no, grade, price)
    SELECT made.id, (r - 1) * 10 + c, r, c, 'GENERAL', 88000
      FROM made
      JOIN (VALUES (1, 10), (2, 10), (3, 50), (4, 100), (5, 200)) AS hall (n, rows)
        ON hall.n = right(made.id::text, 12)::integer
     CROSS JOIN LATERAL generate_series(1, hall.rows) AS r
     CROSS JOIN generate_series(1, 10) AS c
     ORDER BY made.id, r, c
    """
  };

  private Shelf() {}

  static void fill(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var each : MAKE) {
        statement.executeUpdate(each);
      }
    }
    connection.commit();
  }
}
