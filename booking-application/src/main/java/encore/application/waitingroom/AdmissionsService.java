package encore.application.waitingroom;

import encore.application.shared.UseCase;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.Pass;
import java.util.Optional;

@UseCase
final class AdmissionsService implements Admissions {

  private final KnownLines known;

  AdmissionsService(KnownLines known) {
    this.known = known;
  }

  @Override
  public Optional<ConcertId> guarded(ScheduleId schedule) {
    return known.concertOf(schedule).filter(concert -> known.guarded(concert).isPresent());
  }

  @Override
  public Answer check(ConcertId concert, Optional<UserId> user, Optional<Pass> pass) {
    return known.guarded(concert).map(line -> check(line, user, pass)).orElse(Answer.LET_IN);
  }

  private Answer check(Line line, Optional<UserId> user, Optional<Pass> pass) {
    var shown = pass.map(each -> shown(line, user, each)).orElse(Answer.NO_PASS);
    boolean isFree = line.policy().mode() == LineMode.AUTO && !known.isEngaged(line);
    return shown != Answer.LET_IN && isFree ? Answer.JOIN_FIRST : shown;
  }

  private Answer shown(Line line, Optional<UserId> user, Pass pass) {
    if (!pass.concert().equals(line.concert())) {
      return Answer.WRONG_CONCERT;
    }
    if (user.isPresent() && !user.get().equals(pass.user())) {
      return Answer.NOT_YOURS;
    }
    return known.isOver(pass) ? Answer.OVER : Answer.LET_IN;
  }
}
