package encore.application.identity;

import encore.application.identity.Sessions.Rotation;
import encore.application.shared.UseCase;

@UseCase
final class RefreshSessionService implements RefreshSession {

  private final Sessions sessions;
  private final AccessTokens tokens;

  RefreshSessionService(Sessions sessions, AccessTokens tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  @Override
  public Outcome refresh(Command command) {
    return switch (sessions.rotate(command.token())) {
      case Rotation.Rotated(var account, var next) ->
          new Outcome.Refreshed(new Session(account, tokens.issue(account), next));
      case Rotation.Blocked() -> new Outcome.Blocked();
      case Rotation.Refused() -> new Outcome.Invalid();
    };
  }
}
