package encore.bootstrap.lab;

import java.util.List;
import java.util.stream.Stream;

/**
 * The constraints and triggers under every strategy: cut for a trial, to see who stands without
 * them, and mended from the server's own words for them.
 */
final class SeatNets implements SeatBout.Afterwards {

  private static final List<String> CUT =
      List.of(
          "DROP INDEX booking_seat_one_live_claim, booking_seat_sold_once",
          "ALTER TABLE seat_transition DROP CONSTRAINT seat_transition_pkey",
          // Who looks something up by them is to find it as fast as before.
          "CREATE INDEX lab_live_claim ON booking_seat (seat_id)",
          "CREATE INDEX lab_transition ON seat_transition (seat_id, fence)");

  private static final List<String> UNCUT = List.of("DROP INDEX lab_live_claim, lab_transition");

  private static final List<String> TRIGGERS =
      List.of(
          "seat %s TRIGGER seat_moves_by_the_book",
          "booking %s TRIGGER booking_moves_by_the_book",
          "booking_seat %s TRIGGER booking_seat_moves_by_the_book",
          "seat_transition %s TRIGGER seat_transition_is_for_ever");

  private static final String MEND =
      """
      SELECT pg_get_indexdef(i) FROM unnest(ARRAY[
        'booking_seat_one_live_claim'::regclass, 'booking_seat_sold_once'::regclass]) AS i
       UNION ALL
      SELECT 'ALTER TABLE seat_transition ADD CONSTRAINT seat_transition_pkey '
             || pg_get_constraintdef(oid)
        FROM pg_constraint
       WHERE conname = 'seat_transition_pkey'
      """;

  private final Bench bench;
  private final List<String> mend;

  SeatNets(Bench bench) {
    this.bench = bench;
    this.mend = bench.database().sql().sql(MEND).query(String.class).list();
  }

  void cut() {
    Stream.concat(CUT.stream(), triggers("DISABLE")).forEach(bench::run);
  }

  /** What went through the holes goes first: it would not fit under the nets. */
  @Override
  public void restore() {
    bench.empty(SeatBooks.TABLES);
    Stream.of(UNCUT.stream(), mend.stream(), triggers("ENABLE"))
        .flatMap(each -> each)
        .forEach(bench::run);
  }

  private static Stream<String> triggers(String what) {
    return TRIGGERS.stream().map(each -> "ALTER TABLE " + each.formatted(what));
  }
}
