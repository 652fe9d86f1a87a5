package encore.persistence.waitingroom;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.waitingroom.PassJournal.Verdict;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.Ticket;
import encore.persistence.support.TestDatabase;
import encore.testing.ALine;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no statement can do to a line and its passes. */
class WaitingRoomSchemaIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final Stage stage = new Stage(DATABASE);
  private ConcertId concert;

  /** Number 0 is let in, number 1 has come for his pass, number 2 is gone. */
  @BeforeEach
  void threeAreLetInAtNoon() {
    DATABASE.setClock(Optional.of(NOON));
    concert = stage.concertWith(ALine.OF_TEN);
    var journal = stage.journal();
    var head = LongStream.range(0, 3).mapToObj(n -> new Ticket(concert, aBuyer(), n, 1)).toList();
    var live = journal.admit(concert, head, _ -> new Verdict(3, 0, Brake.FULL)).live();
    journal.pickUp(live.get(1).pass().id());
    journal.end(concert, head.get(2).user(), PassEnd.LEFT);
    stage.lines().renew(concert, 0);
    stage.lines().noteIndices(concert, 3);
    stage.lines().open(concert, 3);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mode = 'SOMETIMES'                         | queue_line_mode_known
          flow = 'STOPPED'                           | queue_line_flow_known
          active = NULL, per_interval = NULL         | queue_line_has_a_limit
          active = 0                                 | queue_line_active_sensible
          active = 100001                            | queue_line_active_sensible
          per_interval = 0                           | queue_line_per_interval_sensible
          per_interval = 100001                      | queue_line_per_interval_sensible
          interval_ms = 99                           | queue_line_interval_sensible
          interval_ms = 3600001                      | queue_line_interval_sensible
          pass_ttl_ms = 999                          | queue_line_pass_ttl_sensible
          pass_ttl_ms = 86400001                     | queue_line_pass_ttl_sensible
          show_up_ms = 999                           | queue_line_show_up_sensible
          show_up_ms = 86400001                      | queue_line_show_up_sensible
          silent_after_ms = 999                      | queue_line_silence_sensible
          silent_after_ms = 86400001                 | queue_line_silence_sensible
          capacity = 0                               | queue_line_capacity_sensible
          capacity = 10000001                        | queue_line_capacity_sensible
          challenge_bits = -1                        | queue_line_challenge_sensible
          challenge_bits = 27                        | queue_line_challenge_sensible
          admitted_in_interval = -1                  | queue_line_admitted_not_negative
          interval_started_at = NULL                 | queue_line_counts_an_interval
          owed = -1                                  | queue_line_owes_a_sensible_number
          owed = 100001                              | queue_line_owes_a_sensible_number
          draw_secret = '\\x00'::bytea               | is drawn once
          drawn_count = 4                            | is drawn once
          drawn_count = NULL, opened_at = NULL       | is drawn once
          version = -1                               | goes back
          generation = 0                             | goes back
          epoch = 0                                  | goes back
          indices_given = 2                          | goes back
          """)
  void aLineIs(String change, String because) {
    refuses("UPDATE queue_line SET %s WHERE concert_id = :concert".formatted(change), because);
  }

  @ParameterizedTest(name = "{2}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | expires_at = expires_at + interval '1s'           | is picked up once
          0 | picked_up_at = expires_at, expires_at = expires_at + interval '1s' | is picked up once
          0 | ended_at = app_now()                              | admission_pass_ended_says_why
          0 | end_reason = 'LEFT'                               | admission_pass_ended_says_why
          0 | ended_at = app_now(), end_reason = 'LOST'         | admission_pass_end_known
          0 | ended_at = app_now(), end_reason = 'EXPIRED'      | admission_pass_only_who_came_expires
          0 | ended_at = admitted_at - interval '1s', end_reason = 'LEFT' | admission_pass_ends_after_it_began
          0 | number = 9                                        | stays what it is
          0 | user_id = gen_random_uuid()                       | stays what it is
          0 | picked_up_at = admitted_at - interval '1s'        | admission_pass_picked_up_in_time
          1 | ended_at = app_now(), end_reason = 'NO_SHOW'      | admission_pass_no_show_never_came
          1 | expires_at = expires_at + interval '1s'           | is picked up once
          1 | picked_up_at = NULL                               | is picked up once
          2 | ended_at = NULL, end_reason = NULL                | has ended
          2 | end_reason = 'USED'                               | has ended
          """)
  void aPassIs(int number, String change, String because) {
    refuses(
        "UPDATE admission_pass SET %s WHERE concert_id = :concert AND number = %d"
            .formatted(change, number),
        because);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT concert_id, gen_random_uuid(), -1, 1, app_now(), app_now() + interval '1s' FROM queue_line WHERE concert_id = :concert | admission_pass_number_not_negative
          SELECT concert_id, gen_random_uuid(), 9, 1, app_now(), app_now() FROM queue_line WHERE concert_id = :concert | admission_pass_lasts_some_time
          SELECT concert_id, user_id, number, 1, app_now(), app_now() + interval '1s' FROM admission_pass WHERE concert_id = :concert AND number = 2 | admission_pass_one_for_a_ticket
          SELECT concert_id, user_id, 9, 1, app_now(), app_now() + interval '1s' FROM admission_pass WHERE concert_id = :concert AND number = 0 | admission_pass_one_live_for_a_user
          SELECT gen_random_uuid(), gen_random_uuid(), 9, 1, app_now(), app_now() + interval '1s' FROM queue_line WHERE concert_id = :concert | admission_pass_concert_id_fkey
          """)
  void anotherPassIs(String values, String because) {
    refuses(
        "INSERT INTO admission_pass (concert_id, user_id, number, generation, admitted_at, expires_at) "
            + values,
        because);
  }

  private void refuses(String statement, String because) {
    assertThatThrownBy(() ->
            DATABASE.database().sql().sql(statement).param("concert", concert.value()).update())
        .hasStackTraceContaining(because);
  }
}
