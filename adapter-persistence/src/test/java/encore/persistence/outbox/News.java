package encore.persistence.outbox;

import encore.persistence.support.Database;
import java.util.List;

/** What the outbox says of the database it is in, and where it contradicts it. */
public final class News {

  // Each thing has told of itself as often as it counted, from 1 and without a gap, under one key;
  // what it said last is how it stands; and every transfer of a wallet was told once.
  private static final String CONTRADICTIONS =
      """
      WITH told AS (
        SELECT aggregatetype AS kind, aggregateid AS who, count(*) AS pieces, min(version) AS first,
               max(version) AS last, count(DISTINCT version) AS versions,
               count(DISTINCT partitionkey) AS keys,
               array_agg(version ORDER BY seq) AS in_order
          FROM outbox
         GROUP BY aggregatetype, aggregateid
      ), thing AS (
        SELECT 'booking' AS kind, id::text AS who, news FROM booking
        UNION ALL SELECT 'payment', id::text, news FROM payment
        UNION ALL SELECT 'wallet', user_id::text, news FROM wallet
      )
      SELECT 'does not count its news: ' || t.kind || ' ' || t.who || ' ' || t.in_order::text
        FROM told t
       WHERE t.first <> 1 OR t.last <> t.pieces OR t.versions <> t.pieces OR t.keys <> 1
          OR t.in_order <> (SELECT array_agg(v) FROM generate_series(1, t.last) AS v)
      UNION ALL
      SELECT 'has told ' || coalesce(t.last, 0) || ' of ' || g.news || ': ' || g.kind || ' ' || g.who
        FROM thing g
        LEFT JOIN told t USING (kind, who)
       WHERE coalesce(t.last, 0) <> g.news
      UNION ALL
      SELECT 'a booking stands otherwise than it told: ' || b.id
        FROM booking b
       WHERE NOT EXISTS (SELECT FROM outbox o
                          WHERE o.aggregatetype = 'booking' AND o.aggregateid = b.id::text
                            AND o.version = b.news AND o.payload ->> 'status' = b.status
                            AND jsonb_array_length(o.payload -> 'seatNos') = b.seat_count
                            AND o.payload ->> 'concertId' IS NOT NULL)
      UNION ALL
      SELECT 'a payment stands otherwise than it told: ' || p.id
        FROM payment p
       WHERE p.status IN ('COMPLETED', 'DECLINED', 'LAPSED', 'REFUNDED')
         AND NOT EXISTS (SELECT FROM outbox o
                          WHERE o.aggregatetype = 'payment' AND o.aggregateid = p.id::text
                            AND o.version = p.news AND o.payload ->> 'status' = p.status)
      UNION ALL
      SELECT 'a transfer was told ' || count(o.id) || ' times: ' || t.id
        FROM transfer t
        LEFT JOIN outbox o ON o.aggregatetype = 'wallet' AND o.payload ->> 'transactionId' = t.id::text
       WHERE t.user_id IS NOT NULL
       GROUP BY t.id
      HAVING count(o.id) <> 1
      """;

  private final Database database;

  public News(Database database) {
    this.database = database;
  }

  public List<String> contradictions() {
    return database.sql().sql(CONTRADICTIONS).query(String.class).list();
  }

  /** The types of what one thing has told, in the order in which they are sent. */
  public List<String> of(Object aggregate) {
    return database
        .sql()
        .sql("SELECT type FROM outbox WHERE aggregateid = :id ORDER BY seq")
        .param("id", aggregate.toString())
        .query(String.class)
        .list();
  }

  public long count() {
    return database.sql().sql("SELECT count(*) FROM outbox").query(Long.class).single();
  }
}
