package encore.application.inbox;

import encore.application.shared.UseCase;

@UseCase
final class SendDeadLettersService implements SendDeadLetters {

  private final DeadLetters letters;
  private final LetterBox box;
  private final InboxPolicy policy;

  SendDeadLettersService(DeadLetters letters, LetterBox box, InboxPolicy policy) {
    this.letters = letters;
    this.box = box;
    this.policy = policy;
  }

  @Override
  public Outcome send() {
    var due = letters.takeDue(policy);
    if (due.isEmpty()) {
      return new Outcome(0, 0);
    }
    var sent = box.post(due);
    sent.forEach(letters::sent);
    return new Outcome(due.size(), sent.size());
  }
}
