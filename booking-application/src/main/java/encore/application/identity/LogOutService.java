package encore.application.identity;

import encore.application.shared.UseCase;

@UseCase
final class LogOutService implements LogOut {

  private final Sessions sessions;

  LogOutService(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void logOut(Command command) {
    if (command.everywhere()) {
      sessions.endAll(command.token());
    } else {
      sessions.end(command.token());
    }
  }
}
