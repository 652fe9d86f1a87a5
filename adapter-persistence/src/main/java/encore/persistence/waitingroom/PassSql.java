package encore.persistence.waitingroom;

/**
 * What is said of the passes of a line in more than one statement, where {@code l} is the line,
 * {@code p} a pass, and {@code now.t} the one time of the statement.
 */
final class PassSql {

  /** One comparison of rows: that way it is one range of an index. */
  static final String IS_LIVE =
      "p.ended_at IS NULL AND (p.generation, p.expires_at) > (l.generation, now.t)";

  /** As the books would say it if everything were written down at once. */
  static final String COLUMNS =
      """
      p.id, p.concert_id, p.user_id, p.number, p.generation, p.admitted_at, p.expires_at, p.picked_up_at,
      CASE WHEN p.end_reason IS NOT NULL THEN p.end_reason
           WHEN p.generation < l.generation THEN 'REVOKED'
           WHEN p.expires_at > now.t THEN NULL
           WHEN p.picked_up_at IS NULL THEN 'NO_SHOW'
           ELSE 'EXPIRED' END AS end_reason,
      CASE WHEN p.ended_at IS NOT NULL THEN p.ended_at
           WHEN (p.generation, p.expires_at) <= (l.generation, now.t) THEN least(p.expires_at, now.t)
           END AS ended_at\
      """;

  /**
   * Which share of those let in never came. Asked only of those whose time to come is over, so that
   * nobody counts before he had his chance: the newest of ten minutes, at most 200 of them. Twenty
   * more are counted as if they had come, so that one or two who did not are no sign of anything.
   */
  static final String NO_SHOWS =
      """
      (SELECT count(*) FILTER (WHERE c.never_came)::float8 / (count(*) + 20)
         FROM (SELECT coalesce(p.end_reason = 'NO_SHOW', p.picked_up_at IS NULL AND p.expires_at <= now.t) AS never_came
                 FROM admission_pass p
                WHERE p.concert_id = l.concert_id
                  AND p.admitted_at <= now.t - l.show_up_ms * interval '1 millisecond'
                  AND p.admitted_at > now.t - l.show_up_ms * interval '1 millisecond' - interval '10 minutes'
                ORDER BY p.admitted_at DESC
                LIMIT 200) AS c)\
      """;

  private PassSql() {}
}
