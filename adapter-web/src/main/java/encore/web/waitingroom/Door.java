package encore.web.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.web.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/**
 * The door before what a line stands for, as an argument of a controller. It is shut for who has no
 * pass: the controller asks it once it knows which concert is meant, before anything else.
 */
public final class Door {

  private final Doorkeeper keeper;
  private final HttpServletRequest request;
  private final HttpServletResponse response;

  Door(Doorkeeper keeper, HttpServletRequest request, HttpServletResponse response) {
    this.keeper = keeper;
    this.request = request;
    this.response = response;
  }

  /** For who buys. While nobody has to wait he is let in, and gets a pass on the way. */
  public void enter(ScheduleId schedule, SignedIn caller) {
    keeper
        .guarded(schedule)
        .ifPresent(concert -> keeper.enter(concert, caller.user(), request, response));
  }

  /** For who looks; how long others may keep what he sees is up to the door, too. */
  public CacheControl look(ScheduleId schedule, CacheControl withoutLine) {
    return keeper.guarded(schedule).map(concert -> look(concert, withoutLine)).orElse(withoutLine);
  }

  /** The same where the concert itself is asked for. */
  public CacheControl look(ConcertId concert, CacheControl withoutLine) {
    if (!keeper.hasLine(concert)) {
      return withoutLine;
    }
    keeper.look(concert, request);
    // Nobody between here and the caller may show this to somebody without a pass.
    response.addHeader(HttpHeaders.VARY, Hand.HEADER + ", " + HttpHeaders.COOKIE);
    return CacheControl.noCache().cachePrivate();
  }
}
