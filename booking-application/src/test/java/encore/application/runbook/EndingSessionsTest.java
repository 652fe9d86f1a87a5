package encore.application.runbook;

import static encore.testing.Busy.assertInDoubt;

import encore.application.audit.AuditTrail;
import encore.domain.identity.UserId;
import encore.testing.AtOnce;
import encore.testing.Busy;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EndingSessionsTest {

  @Test
  void whatWasEndedIsEndedThoughItCouldNotBeWrittenDown() {
    AuditTrail trail = Busy.at("record", AuditTrail.class, _ -> {});
    var end = new EndSessionsService(new TwoIdle(), trail, new AtOnce());
    var minute = Duration.ofMinutes(1);

    assertInDoubt(
        () -> end.end(new EndSessions.Command(new UserId(UUID.randomUUID()), minute, false)));
  }

  private record TwoIdle() implements DatabaseSessions {
    @Override
    public int idle(Duration longerThan, int max) {
      return 2;
    }

    @Override
    public int end(Duration longerThan, int max) {
      return 2;
    }
  }
}
