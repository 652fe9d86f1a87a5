package encore.domain.waitingroom;

import static encore.domain.shared.Invariant.require;

import encore.domain.catalog.ConcertId;

/**
 * Who comes in which place, of those who joined before the opening: an order that the secret
 * decides, for one concert and one number of people, and that anybody can compute afterwards. Both
 * indices and places count from 0, so a place is how many come before it. ADR 27 tells how, so that
 * others can check it.
 *
 * <p>Whoever asks often keeps it: it remembers what it has computed. Threads may share one.
 */
public final class Draw {

  /** The name of the specification. Whoever changes an order changes this. */
  public static final String ALGORITHM = "ENCORE-DRAW-1";

  public static final long COUNT_MAX = 100_000_000;

  private final DrawSecret secret;
  private final ConcertId concert;
  private final long count;
  private final Sides sides;
  private final int rounds;
  private final Shifts shifts;

  public Draw(DrawSecret secret, ConcertId concert, long count) {
    require(count > 0, "somebody must have joined");
    require(count <= COUNT_MAX, "nobody has laid out so many places");
    this.secret = secret;
    this.concert = concert;
    this.count = count;
    this.sides = Sides.holding(count);
    this.rounds = sides.rounds();
    this.shifts = new Shifts(secret, concert, count, sides);
  }

  public DrawSecret secret() {
    return secret;
  }

  public ConcertId concert() {
    return concert;
  }

  public long count() {
    return count;
  }

  public long placeOf(long index) {
    requireOneOfAll(index);
    long place = stirred(index);
    // The rectangle has a few more fields than people. Who lands there goes on.
    while (place >= count) {
      place = stirred(place);
    }
    return place;
  }

  public long indexAt(long place) {
    requireOneOfAll(place);
    long index = unstirred(place);
    while (index >= count) {
      index = unstirred(index);
    }
    return index;
  }

  private long stirred(long field) {
    int across = (int) (field / sides.narrower());
    int along = (int) (field % sides.narrower());
    for (int round = 0; round < rounds; round += 2) {
      across = (across + shifts.of(round, along)) % sides.wider();
      along = (along + shifts.of(round + 1, across)) % sides.narrower();
    }
    return (long) across * sides.narrower() + along;
  }

  private long unstirred(long field) {
    int across = (int) (field / sides.narrower());
    int along = (int) (field % sides.narrower());
    for (int round = rounds - 2; round >= 0; round -= 2) {
      along = Math.floorMod(along - shifts.of(round + 1, across), sides.narrower());
      across = Math.floorMod(across - shifts.of(round, along), sides.wider());
    }
    return (long) across * sides.narrower() + along;
  }

  private void requireOneOfAll(long number) {
    require(number >= 0 && number < count, "indices and places are less than the count");
  }
}
