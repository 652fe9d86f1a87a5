package encore.persistence.outbox;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.persistence.support.Database;
import encore.persistence.support.TestDatabase;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The tables of the outbox by themselves; that everybody's moves are told is tested where they are.
 */
class OutboxSchemaIT {

  private static final Database DATABASE = TestDatabase.create().database();

  @ParameterizedTest
  @CsvSource({
    "2026-05-01T00:00:00Z, 4",
    "2026-05-01T23:59:59.999999Z, 4",
    "2026-05-02T00:00:00Z, 5",
    "2026-05-11T12:00:00Z, 4"
  })
  void aDayHasASlotToItsLastMoment(String at, int slot) {
    assertThat(
            DATABASE
                .sql()
                .sql("SELECT outbox_slot(:at::timestamptz)")
                .param("at", at)
                .query(Integer.class)
                .single())
        .isEqualTo(slot);
  }

  @Test
  void shardsAreAllOfFour() {
    var shards =
        DATABASE
            .sql()
            .sql("SELECT DISTINCT outbox_shard(uuidv7()::text) FROM generate_series(1, 200)")
            .query(Integer.class)
            .list();

    assertThat(Set.copyOf(shards)).isEqualTo(Set.of(0, 1, 2, 3));
  }

  @Test
  void whatIsRolledBackWasNeverTold() {
    var thing = "thing " + UUID.randomUUID();

    DATABASE.inOne(() -> tell(thing, 1), _ -> false);

    assertThat(new News(DATABASE).of(thing)).isEmpty();
  }

  @Test
  void timesAreToldAsInLondonWhereverTheSessionIs() {
    var told =
        DATABASE.inOne(() -> {
          DATABASE.sql().sql("SET LOCAL timezone = 'Asia/Seoul'").update();
          return DATABASE
              .sql()
              .sql("SELECT told_at('2026-05-01T12:00:00+09:00')")
              .query(String.class)
              .single();
        });

    assertThat(told).isEqualTo("2026-05-01T03:00:00.000000Z");
  }

  @Test
  void manyAtOnceAreToldEachOnce() throws Exception {
    long before = new News(DATABASE).count();

    race(16, runner -> () -> DATABASE.inOne(() -> tell("crowd " + runner, 1)));

    assertThat(new News(DATABASE).count()).isEqualTo(before + 16);
  }

  private static boolean tell(String who, long version) {
    return !DATABASE
        .sql()
        .sql("SELECT tell('test', :who, :version, 'test.v1', 'test-events', :who, '{}')")
        .param("who", who)
        .param("version", version)
        .query()
        .listOfRows()
        .isEmpty();
  }
}
