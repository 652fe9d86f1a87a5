package encore.persistence.consistency;

/** What may happen to a seat, and who may do it. */
final class Moves {

  /** Which move may follow which. Everything that is not here is a crime. */
  static final String ALLOWED =
      """
      (VALUES (NULL,        'HELD'),
              (NULL,        'BLOCKED'),
              (NULL,        'GIVEN'),
              ('HELD',      'HELD'),
              ('HELD',      'EXTENDED'),
              ('HELD',      'RELEASED'),
              ('HELD',      'EXPIRED'),
              ('HELD',      'CONFIRMED'),
              ('HELD',      'BLOCKED'),
              ('HELD',      'GIVEN'),
              ('EXTENDED',  'HELD'),
              ('EXTENDED',  'RELEASED'),
              ('EXTENDED',  'EXPIRED'),
              ('EXTENDED',  'CONFIRMED'),
              ('EXTENDED',  'BLOCKED'),
              ('EXTENDED',  'GIVEN'),
              ('RELEASED',  'HELD'),
              ('RELEASED',  'BLOCKED'),
              ('RELEASED',  'GIVEN'),
              ('EXPIRED',   'HELD'),
              ('EXPIRED',   'BLOCKED'),
              ('EXPIRED',   'GIVEN'),
              ('CANCELLED', 'HELD'),
              ('CANCELLED', 'BLOCKED'),
              ('CANCELLED', 'GIVEN'),
              ('UNBLOCKED', 'HELD'),
              ('UNBLOCKED', 'BLOCKED'),
              ('UNBLOCKED', 'GIVEN'),
              ('CONFIRMED', 'CANCELLED'),
              ('GIVEN',     'CANCELLED'),
              ('BLOCKED',   'UNBLOCKED'),
              ('BLOCKED',   'GIVEN')) AS m (former, next)
      """;

  /**
   * An administrator has said what he did to this booking; one that was forgotten cannot be asked.
   */
  static final String ON_RECORD =
      """
      (EXISTS (
         SELECT FROM audit_entry e
          WHERE e.actor_id = step.actor_id
            AND e.subject = 'booking/' || step.booking_id)
       OR NOT EXISTS (SELECT FROM booking b WHERE b.id = step.booking_id))
      """;

  private Moves() {}
}
