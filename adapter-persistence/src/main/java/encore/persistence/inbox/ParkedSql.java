package encore.persistence.inbox;

/** The statements of {@link JdbcParkedEvents}. */
final class ParkedSql {

  static final String PARK =
      """
      INSERT INTO parked_event
             (id, consumer, event_id, type, aggregate, subject, version, told_at,
              topic, record_partition, record_offset, record_at, record_at_type, record_key, data, headers,
              why, attempts, error_class, error_cause, error_message, error_stack,
              parked_at, letter_due_at)
      SELECT :id, :consumer, :event::uuid, :type, :aggregate, :subject, :version::bigint, :toldAt::timestamptz,
             :topic, :partition, :offset, :at, :atType, :key, :data, jsonb_object(:names, :values),
             :why, :attempts, :errorClass, :errorCause, :errorMessage, :errorStack,
             t, CASE WHEN :why = 'FAILED' THEN t END
        FROM (SELECT app_now() AS t) AS clock
          ON CONFLICT DO NOTHING
      """;

  static final String IS_BEHIND =
      """
      SELECT EXISTS (SELECT
                       FROM parked_event
                      WHERE consumer = :consumer AND aggregate = :aggregate AND subject = :subject
                        AND version < :version
                        AND ended_at IS NULL)
      """;

  static final String FIND =
      "SELECT " + ParkedRow.COLUMNS + "\n  FROM parked_event p\n WHERE p.id = :id\n";

  static final String LOCK =
      """
      SELECT id
        FROM parked_event
       WHERE id = :id
       ORDER BY id
         FOR NO KEY UPDATE
      """;

  private static final String IS_DUE =
      """
         AND p.version = s.version + 1
         AND (p.ended_at IS NULL AND p.why <> 'FAILED' OR p.ended_how = 'DISCARDED')
      """;

  static final String NEXT =
      "SELECT "
          + ParkedRow.COLUMNS
          + """

            FROM inbox_stand s
            JOIN parked_event p USING (consumer, aggregate, subject)
           WHERE consumer = :consumer AND aggregate = :aggregate AND subject = :subject
          """
          + IS_DUE;

  static final String DUE =
      """
      SELECT consumer, aggregate, subject
        FROM parked_event p
        JOIN inbox_stand s USING (consumer, aggregate, subject)
       WHERE consumer = ANY (:consumers)
      """
          + IS_DUE
          + """
           ORDER BY p.parked_at, p.id
           LIMIT :limit
          """;

  static final String FAILED =
      """
      SELECT id
        FROM parked_event
       WHERE %s
         AND ended_at IS NULL
         AND why = 'FAILED'
       ORDER BY parked_at, id
       LIMIT :limit
      """;

  static final String FAILED_AGAIN =
      """
      UPDATE parked_event
         SET why = 'FAILED', attempts = attempts + :attempts,
             error_class = :errorClass, error_cause = :errorCause,
             error_message = :errorMessage, error_stack = :errorStack,
             letter_due_at = coalesce(letter_due_at, app_now())
       WHERE id = :id
         AND ended_at IS NULL
      """;

  static final String END =
      """
      UPDATE parked_event
         SET ended_at = app_now(), ended_how = :how, ended_by = :by::uuid, ended_reason = :reason
       WHERE id = :id
         AND ended_at IS NULL
      """;

  // One that was given up before its turn is needed until the stand has gone by.
  static final String FORGET =
      """
      DELETE FROM parked_event
       WHERE id IN (SELECT p.id
                      FROM parked_event p
                      LEFT JOIN inbox_stand s USING (consumer, aggregate, subject)
                     WHERE p.ended_at < (SELECT app_now()) - :age * interval '1 millisecond'
                       AND (p.event_id IS NULL OR p.version <= s.version)
                       AND (p.letter_due_at IS NULL OR p.letter_sent_at IS NOT NULL)
                     ORDER BY p.ended_at, p.id
                     LIMIT :rows
                       FOR UPDATE OF p SKIP LOCKED)
      """;

  private ParkedSql() {}
}
