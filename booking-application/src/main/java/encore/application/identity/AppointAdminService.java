package encore.application.identity;

import encore.application.shared.Ids;
import encore.application.shared.UseCase;
import encore.domain.identity.Account;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;

@UseCase
final class AppointAdminService implements AppointAdmin {

  private static final String NAME = "Administrator";

  private final Users users;
  private final Ids ids;

  AppointAdminService(Users users, Ids ids) {
    this.users = users;
    this.ids = ids;
  }

  @Override
  public Outcome appoint(Command command) {
    var admin = new Account(new UserId(ids.next()), command.email(), NAME, Role.ADMIN);
    if (users.add(admin, command.hash())) {
      return new Outcome.Appointed();
    }
    return users.find(command.email()).stream().anyMatch(k -> k.account().role() == Role.ADMIN)
        ? new Outcome.WasAdmin()
        : new Outcome.TakenByUser();
  }
}
