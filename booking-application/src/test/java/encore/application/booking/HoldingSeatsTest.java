package encore.application.booking;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.HoldSeats.Command;
import encore.application.booking.HoldSeats.Outcome;
import encore.domain.booking.BookingId;
import encore.domain.booking.ChurnPolicy;
import encore.domain.booking.HoldPolicy;
import encore.domain.booking.SeatState;
import encore.domain.catalog.Place;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.SeatChoice;
import encore.domain.catalog.SeatId;
import encore.domain.identity.UserId;
import encore.testing.BoxOffice.Hall;
import encore.testing.InMemoryBoxOffice;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldingSeatsTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  private final InMemoryBoxOffice office = new InMemoryBoxOffice();
  private final HoldPolicy policy =
      new HoldPolicy(Duration.ofMinutes(5), 8, Duration.ofMinutes(3), Duration.ofMinutes(10));
  private final ChurnPolicy churn = new ChurnPolicy(3, Duration.ofMinutes(10));
  private final HoldSeats holdSeats =
      new HoldSeatsService(office, office, policy, churn, UUID::randomUUID);
  private final UserId anna = aBuyer();
  private final UserId ben = aBuyer();
  private Hall hall;

  @BeforeEach
  void aHallAtNoon() {
    office.setClock(NOON);
    hall = office.hall();
  }

  @Test
  void aBuyerHoldsSeatsByNumberAtTheirPrices() {
    var outcome = holdSeats.hold(new Command(anna, hall.schedule(), numbers(2, 1)));

    assertThat(outcome).isInstanceOf(Outcome.Held.class);
    var booking = ((Outcome.Held) outcome).booking();
    assertThat(booking.terms().seats()).containsExactly(hall.seat(1), hall.seat(2));
    assertThat(booking.terms().total().won()).isEqualTo(280_000);
    assertThat(booking.until()).isEqualTo(NOON.plus(policy.ttl()));
  }

  @Test
  void aBuyerHoldsSeatsByRowAndColumn() {
    var outcome = holdSeats.hold(new Command(anna, hall.schedule(), places(new Place(2, 3))));

    assertThat(((Outcome.Held) outcome).booking().terms().seats()).containsExactly(hall.seat(7));
  }

  @Test
  void aTakenSeatIsNamed() {
    hold(anna, 7);

    assertThat(hold(ben, 6, 7)).isEqualTo(new Outcome.Taken(new TreeSet<>(List.of(hall.seat(7)))));
  }

  @Test
  void aBuyerWhoAsksForTheOwnSeatAgainIsShownTheBooking() {
    var first = (Outcome.Held) hold(anna, 7);

    assertThat(hold(anna, 7, 8))
        .isEqualTo(
            new Outcome.AlreadyYours(
                first.booking().terms().id(), new TreeSet<>(List.of(hall.seat(7)))));
  }

  @Test
  void aBuyerIsNotShownAStrangersSeatAsTheOwn() {
    var own = (Outcome.Held) hold(anna, 7);
    hold(ben, 8);

    assertThat(hold(anna, 7, 8))
        .isEqualTo(
            new Outcome.AlreadyYours(
                own.booking().terms().id(), new TreeSet<>(List.of(hall.seat(7)))));
  }

  @Test
  void aBuyerWhoDawdlesLosesTheSeatToTheNext() {
    hold(anna, 7);
    office.setClock(NOON.plus(policy.ttl()));

    assertThat(hold(ben, 7)).isInstanceOf(Outcome.Held.class);
  }

  @Test
  void moreSeatsThanThePolicyAllowsAreRefusedBeforeAnythingIsRead() {
    var nowhere = new ScheduleId(UUID.randomUUID());

    assertThat(holdSeats.hold(new Command(anna, nowhere, numbers(1, 2, 3, 4, 5, 6, 7, 8, 9))))
        .isEqualTo(new Outcome.TooMany(8));
  }

  @Test
  void moreSeatsThanTheScheduleAllowsAreRefusedBeforeAnythingIsClaimed() {
    SeatClaims nobodyAsks =
        claim -> {
          throw new AssertionError(claim);
        };
    var service = new HoldSeatsService(office, nobodyAsks, policy, churn, UUID::randomUUID);

    assertThat(service.hold(new Command(anna, hall.schedule(), numbers(1, 2, 3, 4, 5))))
        .isEqualTo(new Outcome.TooMany(4));
  }

  @Test
  void theLimitOfAScheduleCountsAllBookingsOfABuyer() {
    hold(anna, 1, 2, 3);

    assertThat(hold(anna, 4, 5)).isEqualTo(new Outcome.TooMany(4));
    assertThat(hold(anna, 4)).isInstanceOf(Outcome.Held.class);
  }

  @Test
  void seatsThatTheHouseKeepsAreToldApart() {
    SeatClaims kept =
        claim ->
            new Claim.Result.Lost(
                claim.terms().seats().stream()
                    .map(s -> s.number() == 1 ? new SeatState.Blocked(s.id()) : sold(s.id()))
                    .toList());
    var service = new HoldSeatsService(office, kept, policy, churn, UUID::randomUUID);

    assertThat(service.hold(new Command(anna, hall.schedule(), numbers(1, 2))))
        .isEqualTo(new Outcome.NotForSale(new TreeSet<>(List.of(hall.seat(1), hall.seat(2)))));
  }

  @Test
  void seatsThatTheHallLacksAreNamedAndNothingIsHeld() {
    assertThat(hold(anna, 1, 13)).isEqualTo(new Outcome.NoSuchSeats(numbers(13)));
    assertThat(holdSeats.hold(new Command(anna, hall.schedule(), places(new Place(4, 1)))))
        .isEqualTo(new Outcome.NoSuchSeats(places(new Place(4, 1))));

    assertThat(office.transitions(hall)).isEmpty();
  }

  @Test
  void anUnknownScheduleIsToldApart() {
    assertThat(holdSeats.hold(new Command(anna, new ScheduleId(UUID.randomUUID()), numbers(1))))
        .isEqualTo(new Outcome.NoSuchSchedule());
  }

  @Test
  void nothingIsHeldBeforeTheSaleOpensOrAfterItCloses() {
    office.setClock(hall.window().opensAt().minusMillis(1));
    assertThat(hold(anna, 1)).isEqualTo(new Outcome.NotOpenYet(hall.window().opensAt()));

    office.setClock(hall.window().opensAt());
    assertThat(hold(anna, 1)).isInstanceOf(Outcome.Held.class);

    office.setClock(hall.window().closesAt());
    assertThat(hold(anna, 2)).isEqualTo(new Outcome.Closed(hall.window().closesAt()));
  }

  @Test
  void aBuyerIsToldWhenNobodyCouldDecideInTime() {
    SeatClaims stuck = _ -> new Claim.Result.Contended();
    var service = new HoldSeatsService(office, stuck, policy, churn, UUID::randomUUID);

    assertThat(service.hold(new Command(anna, hall.schedule(), numbers(1))))
        .isEqualTo(new Outcome.Contended());
  }

  @Test
  void seatsThatAreSoldForGoodAreToldApartFromHeldOnes() {
    SeatClaims soldOut =
        claim ->
            new Claim.Result.Lost(claim.terms().seats().stream().map(s -> sold(s.id())).toList());
    var service = new HoldSeatsService(office, soldOut, policy, churn, UUID::randomUUID);

    assertThat(service.hold(new Command(anna, hall.schedule(), numbers(1))))
        .isEqualTo(new Outcome.SoldAlready(new TreeSet<>(List.of(hall.seat(1)))));
  }

  @Test
  void aBuyerWhoLetsGoAgainAndAgainIsAskedToPauseAndNobodyElseIs() {
    for (int minute = 0; minute < 3; minute++) {
      office.setClock(NOON.plus(Duration.ofMinutes(minute)));
      letGo(anna, 7);
    }
    int before = office.transitions(hall).size();

    assertThat(hold(anna, 7)).isEqualTo(new Outcome.Resting(Duration.ofMinutes(8)));
    assertThat(office.transitions(hall)).hasSize(before);
    assertThat(hold(ben, 8)).isInstanceOf(Outcome.Held.class);

    office.setClock(NOON.plus(churn.window()));
    assertThat(hold(anna, 7)).isInstanceOf(Outcome.Held.class);
  }

  @Test
  void lettingGoIsNeverRefused() {
    var last = (Outcome.Held) hold(anna, 8);
    for (int times = 0; times < 3; times++) {
      letGo(anna, 7);
    }
    assertThat(hold(anna, 7)).isInstanceOf(Outcome.Resting.class);

    office.release(last.booking().terms().id(), anna);

    assertThat(hold(ben, 7, 8)).isInstanceOf(Outcome.Held.class);
  }

  private void letGo(UserId buyer, int number) {
    var held = (Outcome.Held) hold(buyer, number);
    office.release(held.booking().terms().id(), buyer);
  }

  private SeatState sold(SeatId seat) {
    var booking = new BookingId(UUID.randomUUID());
    return new SeatState.Sold(seat, ben, booking);
  }

  private Outcome hold(UserId buyer, int... numbers) {
    return holdSeats.hold(new Command(buyer, hall.schedule(), numbers(numbers)));
  }

  private static SeatChoice numbers(int... numbers) {
    return new SeatChoice.Numbers(new TreeSet<>(Arrays.stream(numbers).boxed().toList()));
  }

  private static SeatChoice places(Place... places) {
    return new SeatChoice.Places(new TreeSet<>(List.of(places)));
  }
}
