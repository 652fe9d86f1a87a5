package encore.kafka.outbox;

import encore.application.event.EventType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are missing, so that none is made by accident with one partition. */
final class Topics {

  private final BusSettings settings;
  private Set<String> known = Set.of();

  Topics(BusSettings settings) {
    this.settings = settings;
  }

  /** Those of all events at once, before anybody asks for one that is not there yet. */
  synchronized void ensure(Collection<String> wanted) {
    if (known.containsAll(wanted)) {
      return;
    }
    var all = new HashSet<String>(known);
    all.addAll(wanted);
    Arrays.stream(EventType.values()).map(EventType::topic).forEach(all::add);
    try (var admin = Admin.create(settings.admin())) {
      make(admin, all.stream());
    }
    known = Set.copyOf(all);
  }

  synchronized void forget() {
    known = Set.of();
  }

  private void make(Admin admin, Stream<String> names) {
    var topics = names.map(name -> topic(settings.wire().topic(name))).toList();
    admin.createTopics(topics).values().values().forEach(Topics::await);
  }

  private NewTopic topic(String name) {
    return new NewTopic(name, Optional.of(settings.partitions()), Optional.empty());
  }

  /** A name that is impossible is refused when something is sent there. */
  private static void await(KafkaFuture<Void> made) {
    try {
      made.get();
    } catch (ExecutionException e) {
      var cause = e.getCause();
      if (!(cause instanceof TopicExistsException || cause instanceof InvalidTopicException)) {
        throw new KafkaException(cause);
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
