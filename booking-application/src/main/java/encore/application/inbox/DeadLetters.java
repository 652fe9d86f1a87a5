package encore.application.inbox;

import java.util.List;
import java.util.UUID;

/** Which parked events that failed still need a letter. */
public interface DeadLetters {

  /** Takes what is due and puts it off, so that whoever dies on the way loses nothing. */
  List<Parked> takeDue(InboxPolicy policy);

  void sent(UUID id);
}
