package encore.persistence.coupon;

import encore.application.coupon.CouponIssues.Result;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.coupon.CouponId;
import encore.persistence.support.Database;
import encore.persistence.support.group.Batcher;
import encore.persistence.support.group.Passenger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Brings a batch through the database, one transaction for each campaign in it. What is wrong with
 * one member is no concern of its neighbours.
 */
final class CouponFlight implements Batcher.Flight<Wish, Result> {

  private final Database database;
  private final GroupIssue group;

  CouponFlight(Database database) {
    this.database = database;
    this.group = new GroupIssue(database);
  }

  @Override
  public void carry(List<Passenger<Wish, Result>> batch) {
    batch.stream()
        .collect(
            Collectors.groupingBy(
                passenger -> passenger.item().coupon(), LinkedHashMap::new, Collectors.toList()))
        .forEach((coupon, wanting) -> carry(coupon, wanting, 1));
  }

  private void carry(CouponId coupon, List<Passenger<Wish, Result>> batch, int attempt) {
    List<Result> results;
    try {
      results = decide(coupon, batch);
    } catch (Unavailable e) {
      unavailable(coupon, batch, attempt, e);
      return;
    } catch (RuntimeException e) {
      apart(coupon, batch, attempt, e);
      return;
    }
    // After the commit.
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).answer(results.get(i));
    }
  }

  private List<Result> decide(CouponId coupon, List<Passenger<Wish, Result>> batch) {
    var wishes = batch.stream().map(Passenger::item).toList();
    return database.inOne(
        () -> group.decide(coupon, wishes),
        results -> results.stream().anyMatch(IssueTransaction.WROTE));
  }

  private void unavailable(
      CouponId coupon, List<Passenger<Wish, Result>> batch, int attempt, Unavailable e) {
    if (!IssueTransaction.isContended(e)) {
      batch.forEach(passenger -> passenger.refuse(e));
      if (e.reason() == Reason.DOWN) {
        // The next ones need not find out by themselves.
        throw e;
      }
    } else if (attempt < IssueTransaction.ATTEMPTS_MAX) {
      carry(coupon, batch, attempt + 1);
    } else {
      batch.forEach(passenger -> passenger.answer(new Result.Contended()));
    }
  }

  /** One of them is poison, and the server does not say which. */
  private void apart(
      CouponId coupon, List<Passenger<Wish, Result>> batch, int attempt, RuntimeException e) {
    if (batch.size() == 1) {
      batch.getFirst().fail(e);
      return;
    }
    int half = batch.size() / 2;
    carry(coupon, batch.subList(0, half), attempt);
    carry(coupon, batch.subList(half, batch.size()), attempt);
  }
}
