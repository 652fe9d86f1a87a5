package encore.testing;

import static encore.testing.Foyer.PLENTY;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.WaitingLines.Joining.Joined;
import encore.application.waitingroom.WaitingLines.Place;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.Ticket;
import encore.testing.LineModel.Person;
import encore.testing.LineModel.State;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Random;

/** Does something at random to a line and to its model, and compares what both say. */
final class LineWalk {

  /** Twice this is not silence yet, three times is; the seconds between are for a slow machine. */
  private static final Duration WHILE = Duration.ofSeconds(12);

  private final Foyer foyer;
  private final Random chance;
  private final ConcertId concert;
  private final LineModel model = new LineModel();

  LineWalk(Foyer foyer, Random chance) {
    this.foyer = foyer;
    this.chance = chance;
    this.concert = foyer.early();
  }

  void step() {
    switch (chance.nextInt(14)) {
      case 0, 1, 2 -> join(model.stranger());
      case 3 -> join(anybody());
      case 4, 5, 6 -> poll(anybody());
      case 7 -> leave(anybody());
      case 8, 9 -> letIn(chance.nextInt(1, 6));
      case 10 -> passTime();
      case 11 -> loseAndReturn(anybody());
      case 12 -> unfold(chance.nextInt(1, 20));
      case 13 -> forgetOrBeAway();
      default -> throw new IllegalStateException("fourteen things may happen");
    }
  }

  void open() {
    assertThat(foyer.lines().freeze(concert)).hasValue(model.indices);
    model.open(chance);
  }

  /** Nobody was lost on the way: all who wait are let in, in order. */
  void letEverybodyIn() {
    unfold(PLENTY);
    model.people().forEach(this::poll);
    while (model.waiting() > 0) {
      letIn(50);
    }
    assertThat(foyer.front(concert, 1).waiting()).isZero();
  }

  private Person anybody() {
    var people = model.people();
    return people.isEmpty() ? model.stranger() : people.get(chance.nextInt(people.size()));
  }

  private void join(Person person) {
    boolean isKnown = person.state == State.WAITING || person.state == State.INSIDE;
    var joined = (Joined) foyer.lines().join(concert, person.user, PLENTY);
    assertThat(joined.isNew()).isEqualTo(!isKnown);
    if (!isKnown) {
      long last = model.line().isEmpty() ? -1 : model.line().getLast().number;
      boolean isDrawn = !model.isOpen;
      long number = isDrawn ? model.indices++ : ((Place.Waiting) joined.place()).number();
      assertThat(number).isGreaterThan(last);
      person.join(number, isDrawn);
    }
    check(person, joined.place());
  }

  private void poll(Person person) {
    check(person, foyer.place(concert, person.user));
  }

  private void check(Person person, Place told) {
    person.silent = Duration.ZERO;
    switch (told) {
      case Place.Waiting here -> {
        assertThat(here.number()).isEqualTo(person.number);
        checkRank(person, here.ahead(), model.before(person));
        assertThat(here.total()).isEqualTo(model.waiting());
      }
      case Place.InDraw draw -> {
        assertThat(draw.index()).isEqualTo(person.number);
        assertThat(draw.count().isPresent()).isEqualTo(model.isOpen);
        long rank = model.isOpen ? draw.inLine() + model.order(person) - model.unfolded : 0;
        // Who left the draw is still counted: places are known there, not people.
        checkRank(person, rank, model.order(person));
        assertThat(draw.total()).isEqualTo(model.waiting());
      }
      case Place.Admitted inside -> {
        assertThat(person.state).isEqualTo(State.INSIDE);
        assertThat(inside.number()).isEqualTo(person.number);
      }
      case Place.Left _ -> assertThat(person.state).isEqualTo(State.LEFT);
      case Place.Absent _ -> assertThat(person.state).isEqualTo(State.GONE);
      case Place.Lost _ -> throw new AssertionError("nobody lost the line");
    }
  }

  private void checkRank(Person person, long rank, long most) {
    assertThat(person.state).isEqualTo(State.WAITING);
    if (model.isOpen) {
      assertThat(rank).isBetween(0L, Math.min(person.shown, most));
      person.shown = rank;
    }
  }

  private void leave(Person person) {
    boolean wasWaiting = person.state == State.WAITING;
    assertThat(foyer.leave(concert, person.user)).isEqualTo(wasWaiting);
    if (wasWaiting || person.state == State.INSIDE) {
      person.state = State.LEFT;
    }
  }

  private void letIn(int max) {
    var head = model.head(max);
    assertThat(foyer.front(concert, max).tickets())
        .extracting(Ticket::user)
        .isEqualTo(head.stream().map(each -> each.user).toList());
    foyer.admit(concert, max);
    head.forEach(each -> each.state = State.INSIDE);
  }

  /** Most of them ask, and so nobody but the others is silent. */
  private void passTime() {
    foyer.beSilent(concert, WHILE);
    model.people().forEach(each -> each.silent = each.silent.plus(WHILE));
    model.people().stream().filter(_ -> chance.nextInt(10) < 7).forEach(this::poll);
  }

  private void loseAndReturn(Person person) {
    if (person.state == State.WAITING) {
      foyer.lose(concert, person.user);
      assertThat(foyer.place(concert, person.user)).isEqualTo(new Place.Absent());
      var place =
          person.isDrawn && model.isOpen
              ? OptionalLong.of(model.order(person))
              : OptionalLong.empty();
      var ticket = new Ticket(concert, person.user, person.number, 1);
      assertThat(foyer.lines().reenter(ticket, place)).isTrue();
      person.shown = Long.MAX_VALUE;
      poll(person);
    }
  }

  private void unfold(int count) {
    if (model.isOpen) {
      var next = model.nextPlaces(count);
      foyer.lines().unfold(concert, model.unfolded, next);
      model.unfolded += next.size();
    }
  }

  private void forgetOrBeAway() {
    if (chance.nextInt(4) == 0) {
      var asleep = model.all(State.WAITING).filter(each -> model.isSilent(each)).toList();
      foyer.beAway(concert, WHILE.multipliedBy(5));
      model.people().forEach(each -> each.silent = Duration.ZERO);
      // Who was put aside before is so still, until he asks.
      asleep.forEach(this::poll);
    } else {
      var over = model.all(State.INSIDE).limit(3).toList();
      var tickets =
          over.stream().map(each -> new Ticket(concert, each.user, each.number, 1)).toList();
      foyer.lines().forget(concert, tickets);
      over.forEach(each -> each.state = State.GONE);
    }
  }
}
