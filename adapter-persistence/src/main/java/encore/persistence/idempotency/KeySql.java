package encore.persistence.idempotency;

/** The statements about one key, and the one that forgets many. */
final class KeySql {
  private KeySql() {}

  static final String ENTER =
      """
      INSERT INTO idempotency_key (name, caller_id, fingerprint, effect_id)
      VALUES (:name, :caller, :fingerprint, :effect)
          ON CONFLICT ON CONSTRAINT idempotency_key_is_asked_once DO NOTHING
      """;

  static final String READ =
      """
      SELECT fingerprint, status, headers, body
        FROM idempotency_key
       WHERE name = :name
      """;

  // Only while it is ours: whoever took it over has counted the run up.
  private static final String OURS =
      """
       WHERE name = :name
         AND effect_id = :effect
         AND run = :run
         AND status IS NULL
      """;

  static final String KEEP =
      """
      UPDATE idempotency_key
         SET status = :status, headers = :headers, body = :body
      """
          + OURS;

  static final String DROP = "DELETE FROM idempotency_key\n" + OURS;

  static final String ABANDON =
      """
      UPDATE idempotency_key
         SET running_since = '-infinity'
      """
          + OURS;

  // The second of two waits for the first, is judged again by the new row, and finds it young.
  static final String TAKE_OVER =
      """
      UPDATE idempotency_key
         SET run = run + 1, running_since = app_now()
       WHERE name = :name
         AND status IS NULL
         AND running_since <= app_now() - make_interval(secs => :seconds)
      RETURNING effect_id, run
      """;

  // The time as a question of its own, as wherever many rows are young: asked anew for each row it
  // is
  // no bound of an index, and all that are kept are read to find none that is old.
  static final String FORGET =
      """
      DELETE FROM idempotency_key
       WHERE name IN (SELECT name
                        FROM idempotency_key
                       WHERE begun_at <= (SELECT app_now()) - make_interval(secs => :seconds)
                       ORDER BY begun_at
                       LIMIT :max
                         FOR UPDATE SKIP LOCKED)
      """;
}
