package encore.bootstrap.load;

import encore.bootstrap.seed.Books;
import encore.loadtest.scenario.Auditor;
import encore.loadtest.scenario.Finding;
import encore.loadtest.scenario.Ground;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What load tests of others ask the database once they are through, in their words (ADR 22): each
 * counts those who broke a promise.
 */
final class QuestionsOfSeeds implements Auditor {

  private static final Map<String, String> ALL = new LinkedHashMap<>();

  static {
    ALL.put(
        "SQL: a seat has one booking",
        """
        SELECT count(*)
          FROM (SELECT FROM public.booking WHERE status IN ('PENDING', 'CONFIRMED')
                 GROUP BY schedule_id, seat_no HAVING count(*) > 1) AS twice
        """);
    ALL.put(
        "SQL: a booking is paid for once",
        """
        SELECT count(*)
          FROM (SELECT FROM public.payment WHERE status = 'COMPLETED'
                 GROUP BY booking_id HAVING count(*) > 1) AS twice
        """);
    ALL.put(
        "SQL: nobody has two of a coupon",
        """
        SELECT count(*)
          FROM (SELECT FROM public.user_coupons
                 GROUP BY coupon_id HAVING count(*) <> count(DISTINCT user_id)) AS twice
        """);
    ALL.put(
        "SQL: a coupon is issued as often as it says, and no more",
        """
        SELECT count(*)
          FROM public.coupons c
         WHERE c.issued_quantity > c.total_quantity
            OR c.remaining_quantity <> c.total_quantity - c.issued_quantity
            OR c.issued_quantity <> (SELECT count(*) FROM public.user_coupons u WHERE u.coupon_id = c.id)
        """);
    ALL.put(
        "SQL: no wallet and no stock is below zero",
        """
        SELECT (SELECT count(*) FROM wallet WHERE balance < 0)
             + (SELECT count(*) FROM public.stocks WHERE quantity < 0)
        """);
  }

  private final Books books;

  QuestionsOfSeeds(Books books) {
    this.books = books;
  }

  @Override
  public List<Finding> look(Ground ground) {
    var findings = new ArrayList<Finding>();
    ALL.forEach((promise, question) -> findings.add(asked(promise, question)));
    return findings;
  }

  private Finding asked(String promise, String question) {
    try {
      long found = books.count(question);
      return new Finding(promise, found == 0, found == 0 ? "none otherwise" : found + " otherwise");
    } catch (SQLException e) {
      return new Finding(promise, false, "could not be asked: " + e.getMessage());
    }
  }
}
