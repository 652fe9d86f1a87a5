package encore.persistence.ranking;

/** What several statements of the ranking have in common. */
final class RankingSql {

  private RankingSql() {}

  /**
   * Behind a {@code WITH moved AS (…)} of sales and by how much each changed. All of them are
   * written, and their rows locked, before the first hour is: that is the lock order. What would be
   * inserted is checked before it meets the row that is there, so it must not be negative. An hour
   * that somebody has spoilt stops no news; a rebuild mends it.
   */
  static final String ADD_MOVED =
      """
      INSERT INTO ranking_hour AS h (kind, item_id, hour, quantity)
      SELECT kind, item_id, hour, greatest(sum(delta), 0)
        FROM moved
       GROUP BY kind, item_id, hour
      HAVING sum(delta) <> 0
       ORDER BY hour, item_id
          ON CONFLICT (kind, hour, item_id) DO UPDATE
             SET quantity = greatest(0, h.quantity + (
                   SELECT sum(m.delta)
                     FROM moved m
                    WHERE (m.kind, m.hour, m.item_id)
                          = (EXCLUDED.kind, EXCLUDED.hour, EXCLUDED.item_id)))
      """;
}
