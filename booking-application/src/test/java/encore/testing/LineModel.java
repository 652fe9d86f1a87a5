package encore.testing;

import encore.domain.identity.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Who should stand where: a list, and nothing clever. */
final class LineModel {

  enum State {
    WAITING,
    LEFT,
    INSIDE,
    GONE
  }

  /** Somebody, the last number he got, and what he was told. */
  static final class Person {
    final UserId user = Buyers.aBuyer();
    State state = State.GONE;
    long number;
    boolean isDrawn;
    Duration silent = Duration.ZERO;
    long shown = Long.MAX_VALUE;

    void join(long given, boolean drawn) {
      state = State.WAITING;
      number = given;
      isDrawn = drawn;
      shown = Long.MAX_VALUE;
      silent = Duration.ZERO;
    }
  }

  private final Map<UserId, Person> people = new LinkedHashMap<>();
  private List<Long> indexAt = List.of();
  long indices;
  int unfolded;
  boolean isOpen;

  Person stranger() {
    var person = new Person();
    people.put(person.user, person);
    return person;
  }

  void open(Random chance) {
    isOpen = true;
    var drawn = new ArrayList<Long>();
    for (long index = 0; index < indices; index++) {
      drawn.add(index);
    }
    Collections.shuffle(drawn, chance);
    indexAt = List.copyOf(drawn);
  }

  List<Long> nextPlaces(int count) {
    return indexAt.subList(unfolded, Math.min(indexAt.size(), unfolded + count));
  }

  boolean isUnfolded() {
    return isOpen && unfolded == indexAt.size();
  }

  /** Those of the draw by their place, then those who came later by their number. */
  long order(Person person) {
    return person.isDrawn && isOpen ? indexAt.indexOf(person.number) : person.number;
  }

  Stream<Person> all(State state) {
    return people.values().stream().filter(each -> each.state == state);
  }

  List<Person> line() {
    return all(State.WAITING).sorted(Comparator.comparingLong(this::order)).toList();
  }

  long waiting() {
    return all(State.WAITING).count();
  }

  long before(Person person) {
    return line().indexOf(person);
  }

  boolean isSilent(Person person) {
    return person.silent.compareTo(Foyer.PATIENCE) >= 0;
  }

  List<Person> head(int max) {
    return line().stream()
        .filter(each -> isOpen && (isUnfolded() || order(each) < unfolded))
        .filter(each -> !isSilent(each))
        .limit(max)
        .toList();
  }

  List<Person> people() {
    return List.copyOf(people.values());
  }
}
