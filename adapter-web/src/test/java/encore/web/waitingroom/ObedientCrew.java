package encore.web.waitingroom;

import encore.application.waitingroom.RunLine;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.LineFlow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Writes down what it is told; unless it was told otherwise, all goes well. */
final class ObedientCrew implements RunLine {
  final Deque<Outcome> answers = new ArrayDeque<>();
  final List<Put> puts = new ArrayList<>();
  final List<LineFlow> flows = new ArrayList<>();
  final List<Optional<UserId>> revoked = new ArrayList<>();
  int admitted;

  @Override
  public Outcome put(Put command) {
    puts.add(command);
    return answer();
  }

  @Override
  public Outcome direct(Direct command) {
    flows.add(command.flow());
    return answer();
  }

  @Override
  public Outcome admit(Admit command) {
    admitted = command.count();
    return answer();
  }

  @Override
  public Outcome revoke(Revoke command) {
    revoked.add(command.user());
    return answer();
  }

  private Outcome answer() {
    return answers.isEmpty() ? new Outcome.Done(ALine.with(ALine.POLICY, 8), false) : answers.pop();
  }
}
