package encore.persistence.waitingroom;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.waitingroom.PassJournal.Entry;
import encore.application.waitingroom.PassJournal.Verdict;
import encore.application.waitingroom.WaitingLines.Admitted;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.PassId;
import encore.domain.waitingroom.Ticket;
import encore.persistence.support.TestDatabase;
import encore.testing.ALine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How passes end in books that others read and write at the same time. */
class PassEndsIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final Stage stage = new Stage(DATABASE);
  private ConcertId concert;

  @BeforeEach
  void aLineAtNoon() {
    DATABASE.setClock(Optional.of(NOON));
    concert = stage.concertWith(ALine.of(100));
  }

  private List<Pass> admit(int people) {
    var head =
        LongStream.range(0, people)
            .mapToObj(number -> new Ticket(concert, aBuyer(), number, 1))
            .toList();
    return stage
        .journal()
        .admit(concert, head, _ -> new Verdict(people, 0, Brake.FULL))
        .live()
        .stream()
        .map(each -> each.pass())
        .toList();
  }

  @Test
  void anEndIsPartOfTheTransactionThatMakesIt() {
    var pass = admit(1).getFirst();
    var ended = new ArrayList<Optional<PassId>>();

    assertThatThrownBy(() ->
            DATABASE
                .database()
                .inOne(() -> {
                  ended.add(end(pass, PassEnd.USED));
                  throw new IllegalStateException("the payment failed");
                }))
        .hasMessage("the payment failed");

    assertThat(ended).containsExactly(Optional.of(pass.id()));
    assertThat(stage.journal().liveOf(concert, pass.user())).contains(pass);
  }

  @Test
  void ofManyEndsOneIsTheEnd() throws Exception {
    var pass = admit(1).getFirst();

    var ends = race(16, _ -> () -> end(pass, PassEnd.LEFT));

    assertThat(ends).filteredOn(Optional::isPresent).containsExactly(Optional.of(pass.id()));
  }

  /** Decided at noon, and seen only when others have asked already. */
  @Test
  void anEndThatIsCommittedLateIsStillTold() {
    var pass = admit(1).getFirst();
    var since = stage.journal().endedSince(NOON.minusSeconds(60)).asOf();
    var asked = new ArrayList<Instant>();

    DATABASE
        .database()
        .inOne(() -> {
          stage.journal().end(concert, pass.user(), PassEnd.USED);
          asked.add(askedByAnother(since, NOON.plusSeconds(9)));
          return 0;
        });

    assertThat(told(asked.getFirst())).containsExactly(pass.id());
    assertThat(told(asked.getFirst())).as("and again").containsExactly(pass.id());
    DATABASE.setClock(Optional.of(NOON.plusSeconds(11)));
    var later = stage.journal().endedSince(asked.getFirst()).asOf();
    assertThat(told(later)).as("not for ever").isEmpty();
  }

  /** On a thread of his own, so outside of the transaction. */
  private Instant askedByAnother(Instant since, Instant now) {
    return CompletableFuture.supplyAsync(
            () -> {
              DATABASE.setClock(Optional.of(now));
              return stage.journal().endedSince(since).asOf();
            },
            Thread::startVirtualThread)
        .join();
  }

  private List<PassId> told(Instant since) {
    return stage.journal().endedSince(since).passes().stream()
        .map(Admitted::pass)
        .filter(pass -> pass.concert().equals(concert))
        .map(Pass::id)
        .toList();
  }

  private Optional<PassId> end(Pass pass, PassEnd why) {
    return stage.journal().end(concert, pass.user(), why).map(ended -> ended.pass().id());
  }

  /** The generation says it of all of them: nobody has to be told one by one. */
  @Test
  void whoWasCalledBackWithAllOthersIsNotToldAlone() {
    var pass = admit(3).getFirst();
    stage.lines().raiseGeneration(concert);

    assertThat(told(NOON.minusSeconds(60))).isEmpty();
    assertThat(stage.journal().pickUp(pass.id())).isEqualTo(new Entry.Over(PassEnd.REVOKED, NOON));
  }

  /** What is called back and not written down yet lets nobody through, and still takes its room. */
  @Test
  void aPassOfAnEarlierGenerationIsOverBeforeItIsWrittenDown() {
    var pass = admit(2).getFirst();
    raiseWithoutTheRest();

    assertThat(stage.journal().inside(concert)).isEmpty();
    assertThat(stage.journal().liveOf(concert, pass.user())).isEmpty();
    assertThat(stage.journal().end(concert, pass.user(), PassEnd.USED)).isEmpty();
    assertThat(stage.journal().pickUp(pass.id())).isEqualTo(new Entry.Over(PassEnd.REVOKED, NOON));
    var round = stage.journal().admit(concert, List.of(), _ -> new Verdict(0, 0, Brake.FULL));
    assertThat(round.ended()).hasSize(2);
    assertThat(round.inside()).isZero();
  }

  private void raiseWithoutTheRest() {
    DATABASE
        .database()
        .sql()
        .sql("UPDATE queue_line SET generation = generation + 1 WHERE concert_id = :concert")
        .param("concert", concert.value())
        .update();
  }
}
