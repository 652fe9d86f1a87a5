package encore.persistence.waitingroom;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.PassJournal;
import encore.application.waitingroom.PassJournal.Books;
import encore.application.waitingroom.PassJournal.Verdict;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.persistence.support.TestDatabase;
import encore.testing.ALine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Never more inside than may be, whatever rounds and guests do at once. */
class CrowdedHouseIT {

  private static final int INSIDE_MAX = 60;
  private static final int PEOPLE = 2_000;
  private static final int PROMOTERS = 4;
  private static final TestDatabase DATABASE = TestDatabase.create();

  private static final String LIVE =
      """
      SELECT count(*)
        FROM encore.admission_pass
       WHERE concert_id = '%s'
         AND ended_at IS NULL
         AND expires_at > clock_timestamp()
      """;

  private final Stage stage = new Stage(DATABASE);
  private final AtomicInteger promoting = new AtomicInteger(PROMOTERS);

  @Test
  void neverAreMoreInsideThanMayBeAndAllComeInOrder() throws Exception {
    DATABASE.setClock(Optional.empty());
    var concert =
        stage.concertWith(
            ALine.with(
                AdmissionPolicy.atMost(INSIDE_MAX), Duration.ofSeconds(1), Duration.ofSeconds(1)));
    var queue = new Queue(concert, PEOPLE);
    var journal = new Stage(DATABASE.another()).journal();

    try (var guests = new Guests(journal)) {
      var most =
          race(
              PROMOTERS + 1,
              i -> () -> i == PROMOTERS ? sample(concert) : promote(concert, queue, guests));
      guests.seeOff();
      assertThat(most.getLast()).isBetween(INSIDE_MAX / 2, INSIDE_MAX);
    }

    assertThat(numbersInOrder(concert)).containsExactlyElementsOf(everybody());
    assertThat(DATABASE.deadlocks()).isZero();
  }

  /** How many were inside at most, as somebody sees it who only looks. */
  private int sample(ConcertId concert) throws Exception {
    int most = 0;
    try (var connection = DATABASE.connect();
        var ask = connection.prepareStatement(LIVE.formatted(concert.value()))) {
      while (promoting.get() > 0) {
        try (var rows = ask.executeQuery()) {
          rows.next();
          most = Math.max(most, rows.getInt(1));
        }
      }
    }
    return most;
  }

  private int promote(ConcertId concert, Queue queue, Guests guests) {
    var journal = stage.journal();
    try {
      int rounds = 0;
      for (; !queue.isEmpty(); rounds++) {
        promoteOnce(journal, concert, queue, guests);
      }
      return rounds;
    } finally {
      promoting.decrementAndGet();
    }
  }

  private static void promoteOnce(
      PassJournal journal, ConcertId concert, Queue queue, Guests guests) {
    var round = journal.admit(concert, queue.head(100), CrowdedHouseIT::upToTheMost);
    assertThat(round.inside()).isLessThanOrEqualTo(INSIDE_MAX);
    var in = queue.takeOut(round);
    round.live().stream().filter(each -> in.contains(each.ticket())).forEach(guests::welcome);
  }

  private static Verdict upToTheMost(Books books) {
    return new Verdict(INSIDE_MAX - books.inside(), 0, Brake.FULL);
  }

  private static List<Long> everybody() {
    return LongStream.range(0, PEOPLE).boxed().toList();
  }

  private static List<Long> numbersInOrder(ConcertId concert) {
    return DATABASE
        .database()
        .sql()
        .sql(
            "SELECT number FROM admission_pass WHERE concert_id = :concert ORDER BY admitted_at, id")
        .param("concert", concert.value())
        .query(Long.class)
        .list();
  }
}
