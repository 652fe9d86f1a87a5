package encore.persistence.outbox;

import encore.application.outbox.ResendEvents.Command;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/** An order to send again, put together word by word. */
record Order(
    Optional<String> topic,
    Optional<String> subject,
    Optional<Instant> from,
    Optional<Instant> before,
    Optional<Long> behind,
    int most,
    boolean isDry) {

  static Order order() {
    return new Order(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        100,
        false);
  }

  Order about(String aTopic) {
    return new Order(Optional.of(aTopic), subject, from, before, behind, most, isDry);
  }

  Order of(String thing) {
    return new Order(topic, Optional.of(thing), from, before, behind, most, isDry);
  }

  Order since(Instant at) {
    return new Order(topic, subject, Optional.of(at), before, behind, most, isDry);
  }

  Order until(Instant at) {
    return new Order(topic, subject, from, Optional.of(at), behind, most, isDry);
  }

  Order after(Optional<Long> seq) {
    return new Order(topic, subject, from, before, seq, most, isDry);
  }

  Order limit(int max) {
    return new Order(topic, subject, from, before, behind, max, isDry);
  }

  Order dry() {
    return new Order(topic, subject, from, before, behind, most, true);
  }

  Command by(UserId admin) {
    return new Command(admin, topic, subject, from, before, behind, most, isDry);
  }
}
