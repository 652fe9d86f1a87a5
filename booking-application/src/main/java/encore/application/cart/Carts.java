package encore.application.cart;

import encore.domain.identity.UserId;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import java.util.List;

/** The carts of users: each call is part of the caller's transaction where there is one. */
public interface Carts {

  /** More different things are not in one cart. */
  int LINES_MAX = 50;

  /**
   * What is in it, in the order in which it was put there; nothing, where somebody has no cart.
   * Locks the cart until the transaction ends: first of all in the order of locks of the shop.
   */
  List<Wanted> lock(UserId user);

  /** Unlocked: for who looks. */
  List<Wanted> look(UserId user);

  /**
   * Puts so many of it there, whatever was there before, by who has the lock. False: it would be
   * too many lines. The product must exist.
   */
  boolean put(UserId user, Wanted line);

  /** False: it was not there. */
  boolean remove(UserId user, ProductId product);

  /** All of it. */
  void empty(UserId user);
}
