package encore.persistence.outbox;

import encore.application.outbox.OutboxViews.Filter;
import encore.application.outbox.OutboxViews.Status;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** News that tests write by the hand of the tables. */
final class Letters {

  static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  final TestDatabase test;
  final Database database;

  Letters(TestDatabase test) {
    this.test = test;
    this.database = test.database();
  }

  /** So many of one thing, a second apart, from then on; gives its id. */
  String tell(Instant from, String topic, int times) {
    var thing = UUID.randomUUID().toString();
    for (int version = 1; version <= times; version++) {
      test.setClock(Optional.of(from.plusSeconds(version - 1L)));
      database
          .sql()
          .sql(
              """
              SELECT 1
                FROM tell('booking', :thing, :version, 'concert.booking.held.v1', :topic, :thing,
                          jsonb_build_object('n', :version))
              """)
          .params(Map.of("thing", thing, "version", version, "topic", topic))
          .query(Integer.class)
          .single();
    }
    return thing;
  }

  /** A day's work: so many, one a thing, of which the last thousand were sent lately. */
  void bulk(int n) {
    database
        .sql()
        .sql(
            """
            INSERT INTO outbox (slot, shard, aggregatetype, aggregateid, version, type, topic, partitionkey,
                                payload, created_at)
            SELECT outbox_slot(at), outbox_shard(id), 'booking', id, 1, 'concert.booking.held.v1',
                   (ARRAY['booking-events', 'payment-events', 'wallet-events'])[n % 3 + 1], id,
                   jsonb_build_object('bookingId', id, 'status', 'HELD', 'totalAmount', 140000), at
              FROM generate_series(1, :n) AS n,
                   LATERAL (SELECT uuidv7()::text AS id, app_now() - (:n - n) * interval '100 milliseconds' AS at) t
            """)
        .param("n", n)
        .update();
    database
        .sql()
        .sql("UPDATE outbox SET published_at = created_at + interval '80 milliseconds'")
        .update();
    database.sql().sql("ANALYZE outbox").update();
  }

  /** As whoever sends does it: each shard in its order, at that time. */
  List<String> send(Instant at) {
    test.setClock(Optional.of(at));
    return database
        .sql()
        .sql(
            """
            WITH due AS (
              SELECT id, slot, shard, seq, aggregateid || '/' || version AS name
                FROM outbox
               WHERE published_at IS NULL
                 AND refused_at IS NULL
                 AND partitionkey NOT IN (SELECT partitionkey FROM outbox WHERE refused_at IS NOT NULL)
            ), sent AS (
              UPDATE outbox o
                 SET published_at = app_now()
                FROM due d
               WHERE o.id = d.id AND o.slot = d.slot
            )
            SELECT name FROM due ORDER BY shard, seq
            """)
        .query(String.class)
        .list();
  }

  void failOf(String thing) {
    database
        .sql()
        .sql(
            """
            UPDATE outbox
               SET attempts = 3, next_attempt_at = :at, last_error = 'TimeoutException'
             WHERE aggregateid = :thing AND published_at IS NULL
            """)
        .params(Map.of("thing", thing, "at", Columns.param(NOON.plusSeconds(3600))))
        .update();
  }

  /** As whoever sends does it. */
  void refuse(String thing, int version) {
    database
        .sql()
        .sql(
            """
            UPDATE outbox
               SET refused_at = app_now(), attempts = attempts + 1, last_error = 'RecordTooLargeException'
             WHERE aggregateid = :thing AND version = :version
            """)
        .params(Map.of("thing", thing, "version", version))
        .update();
  }

  long count(String condition) {
    return database
        .sql()
        .sql("SELECT count(*) FROM outbox WHERE " + condition)
        .query(Long.class)
        .single();
  }

  static Filter status(Status status) {
    return new Filter(Optional.of(status), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
