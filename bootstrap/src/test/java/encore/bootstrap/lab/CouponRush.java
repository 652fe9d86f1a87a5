package encore.bootstrap.lab;

import encore.application.shared.Ids;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A campaign, and those who want one of it, one in five of them twice.
 *
 * @param quota how many there are
 * @param askers how many different people
 */
record CouponRush(CouponId coupon, int quota, int askers, List<CouponWish> wishes) {

  static final String HALF = "one for two";
  static final String ENOUGH = "one for each";
  static final String FEW = "one for ten";

  private static final int ONE_COMES_TWICE_OF = 5;

  private static final String CAMPAIGN =
      """
      INSERT INTO coupon (id, name, discount_type, discount_value, minimum, valid_days, opens_at,
                          closes_at, quota, created_at)
      SELECT uuidv7(), 'A trial', 'AMOUNT', 1000, 0, 30, app_now(), app_now() + interval '1 day',
             :quota, app_now()
      RETURNING id
      """;

  /** Who, and what his would be called. */
  record CouponWish(UserId user, UserCouponId as) {}

  static CouponRush of(Traffic traffic, Database database, Ids ids, long seed) {
    var chance = new Random(seed);
    var users = new ArrayList<UserId>();
    for (int i = 0; i < traffic.attempts(); i++) {
      boolean again = i % ONE_COMES_TWICE_OF == ONE_COMES_TWICE_OF - 1;
      users.add(again ? users.getLast() : user(chance));
    }
    int askers = (int) users.stream().distinct().count();
    Collections.shuffle(users, chance);
    int quota = Math.max(1, askers / askersOfEach(traffic));
    var wishes =
        users.stream().map(user -> new CouponWish(user, new UserCouponId(ids.next()))).toList();
    return new CouponRush(campaign(database, quota), quota, askers, wishes);
  }

  private static int askersOfEach(Traffic traffic) {
    return switch (traffic.name()) {
      case HALF -> 2;
      case FEW -> 10;
      default -> 1;
    };
  }

  private static UserId user(Random chance) {
    return new UserId(new UUID(chance.nextLong(), chance.nextLong()));
  }

  private static CouponId campaign(Database database, int quota) {
    return new CouponId(
        database.sql().sql(CAMPAIGN).param("quota", quota).query(UUID.class).single());
  }
}
