package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.kafka.testing.TopicReader;
import encore.kafka.testing.TopicReader.Heard;
import encore.persistence.support.Database;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a house has written down, held against what is in the topics. */
final class ToldNews {

  private final Database database;
  private final String servers;
  private final String prefix;

  ToldNews(Database database, String servers, String prefix) {
    this.database = database;
    this.servers = servers;
    this.prefix = prefix;
  }

  long pending() {
    return count("SELECT count(*) FROM outbox WHERE published_at IS NULL");
  }

  long published() {
    return count("SELECT count(*) FROM outbox WHERE published_at IS NOT NULL");
  }

  void awaitAll(Duration patience) {
    Await.untilNone("not sent", patience, this::pending);
  }

  /** All that was written is there, nothing else is, and each thing's news begin in their order. */
  void areAllThereAndInOrder() {
    var heard = TopicReader.readAll(servers, prefix);

    assertThat(ids(heard.stream().map(each -> each.header("ce_id")))).isEqualTo(ids(written()));
    assertThat(overtaken(heard)).as("things whose news were turned round").isEmpty();
  }

  private Stream<String> written() {
    return database.sql().sql("SELECT id::text FROM outbox").query(String.class).list().stream();
  }

  private static Set<String> ids(Stream<String> all) {
    return all.collect(HashSet::new, Set::add, Set::addAll);
  }

  /** A repeat is none; the first time that each version is heard counts. */
  private static List<String> overtaken(List<Heard> heard) {
    Map<String, Long> last = new HashMap<>();
    var wrong = new ArrayList<String>();
    for (var each : heard) {
      var thing = each.header("ce_source") + " " + each.header("ce_subject");
      long version = Long.parseLong(each.header("ce_dataversion"));
      long expected = last.getOrDefault(thing, 0L) + 1;
      if (version > expected) {
        wrong.add(thing + ": " + version + " before " + expected);
      }
      last.merge(thing, version, Math::max);
    }
    return wrong;
  }

  private long count(String sql) {
    return database.sql().sql(sql).query(Long.class).single();
  }
}
