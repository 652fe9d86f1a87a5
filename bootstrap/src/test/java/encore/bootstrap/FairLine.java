package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.catalog.ConcertId;
import encore.persistence.support.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the people of a line lived through, beside what is in the journal of passes. */
final class FairLine {

  private FairLine() {}

  static void assertFair(
      Database database, ConcertId concert, List<QueueingFan.Story> stories, String about) {
    assertThat(stories).as(about).noneMatch(QueueingFan.Story::rankRose);
    var admitted = admittedAt(database, concert);
    var cameIn = stories.stream().filter(QueueingFan.Story::cameIn).toList();
    assertThat(admitted.keySet())
        .as("%s: who came in was let in", about)
        .containsAll(cameIn.stream().map(story -> story.user().value()).toList());
    assertThat(overtakes(cameIn, admitted)).as("%s: overtakes", about).isZero();
  }

  /** One ticket has one pass, so a user who never joined twice has one at most. */
  private static Map<UUID, Long> admittedAt(Database database, ConcertId concert) {
    var all = new HashMap<UUID, Long>();
    database
        .sql()
        .sql(
            """
            SELECT user_id, (extract(epoch FROM admitted_at) * 1000000)::bigint AS at
              FROM admission_pass
             WHERE concert_id = :id
            """)
        .param("id", concert.value())
        .query(row -> {
          var before = all.put(row.getObject("user_id", UUID.class), row.getLong("at"));
          assertThat(before).as("let in twice").isNull();
        });
    return all;
  }

  /** Whoever had joined before another began to was let in no later. */
  private static long overtakes(List<QueueingFan.Story> fans, Map<UUID, Long> admitted) {
    long overtakes = 0;
    for (var early : fans) {
      for (var late : fans) {
        if (early.joined() < late.began()
            && admitted.get(early.user().value()) > admitted.get(late.user().value())) {
          overtakes++;
        }
      }
    }
    return overtakes;
  }
}
