package encore.web.wallet;

import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import encore.web.identity.SignedIn;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** Whose wallet the address names: the caller's own, or anybody's for those who run the house. */
final class WalletOwner {

  private WalletOwner() {}

  static UserId of(UUID userId, SignedIn caller, HttpServletRequest request) {
    var user = new UserId(userId);
    if (!user.equals(caller.user()) && !request.isUserInRole(Role.ADMIN.name())) {
      throw Refusal.of(Problem.FORBIDDEN);
    }
    return user;
  }
}
