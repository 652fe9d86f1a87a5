package encore.bootstrap.demo;

import encore.application.booking.GiveSeats;
import encore.application.coupon.CouponViews;
import encore.application.coupon.Coupons;
import encore.application.identity.Passwords;
import encore.application.identity.Users;
import encore.application.poster.PutUpPoster;
import encore.application.shared.Transactions;
import encore.application.wallet.ChargeWallet;
import encore.persistence.support.Database;

/** What a demo has to sell and who buys it, one after the other. */
public final class DemoData {

  /** Of all fans and of who runs the house. */
  public static final String PASSWORD = DemoUsers.PASSWORD;

  private DemoData() {}

  /** Gives the parts of a house. */
  public interface Parts {
    <T> T of(Class<T> type);
  }

  public static void plantIn(Parts house) {
    var database = house.of(Database.class);
    new DemoCatalog(database, new SoldOut(house.of(GiveSeats.class))).plantOnce();
    new DemoPosters(database, house.of(PutUpPoster.class)).hangOnce();
    new DemoProducts(database).plantOnce();
    new DemoUsers(house.of(Users.class), house.of(Passwords.class), house.of(ChargeWallet.class))
        .plantOnce();
    new DemoCoupons(
            house.of(CouponViews.class), house.of(Coupons.class), house.of(Transactions.class))
        .plantOnce();
  }
}
