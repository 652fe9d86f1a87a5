package encore.bootstrap;

import encore.application.waitingroom.Admissions;
import encore.application.waitingroom.AskStanding;
import encore.application.waitingroom.JoinLine;
import encore.application.waitingroom.LeaveLine;
import encore.application.waitingroom.RunLine;
import encore.application.waitingroom.UsePass;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.LinePolicy;
import encore.persistence.support.Database;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Several houses over one database and one Redis, all of which let people in. */
final class LineFleet implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int SEATS = 5_000;

  private final List<RunningHouse> houses = new ArrayList<>();

  LineFleet(int houses, Map<String, String> settings) {
    var all = new HashMap<>(settings);
    for (int i = 0; i < houses; i++) {
      var house = RunningHouse.start(all);
      this.houses.add(house);
      all.put("encore.database.url", house.databaseUrl());
    }
  }

  RunningHouse house(int number) {
    return houses.get(Math.floorMod(number, houses.size()));
  }

  JoinLine joinLine(int house) {
    return house(house).part(JoinLine.class);
  }

  AskStanding askStanding(int house) {
    return house(house).part(AskStanding.class);
  }

  LeaveLine leaveLine(int house) {
    return house(house).part(LeaveLine.class);
  }

  UsePass usePass(int house) {
    return house(house).part(UsePass.class);
  }

  Admissions admissions(int house) {
    return house(house).part(Admissions.class);
  }

  Database database() {
    return house(0).database();
  }

  /** A concert on sale with seats for everybody. */
  ConcertId concert() {
    var schedule = house(0).hall().schedule();
    database()
        .sql()
        .sql(
            """
            INSERT INTO seat (schedule_id, number, grade, price)
            SELECT :schedule, n, 'R', 1000
              FROM generate_series(1000, :last) AS n
            """)
        .param("schedule", schedule.value())
        .param("last", 1_000 + SEATS)
        .update();
    return concertOf(schedule);
  }

  ConcertId concertOf(ScheduleId schedule) {
    return new ConcertId(
        database()
            .sql()
            .sql("SELECT concert_id FROM schedule WHERE id = :id")
            .param("id", schedule.value())
            .query(UUID.class)
            .single());
  }

  /** Waits until every house knows of it. */
  void open(ConcertId concert, LinePolicy policy) {
    house(0).token(Visitor.ADMIN);
    var admin =
        new UserId(
            database()
                .sql()
                .sql("SELECT id FROM account WHERE email = :email")
                .param("email", Visitor.ADMIN)
                .query(UUID.class)
                .single());
    house(0).part(RunLine.class).put(new RunLine.Put(admin, concert, policy, OptionalLong.empty()));
    awaitKnown(concert);
  }

  void awaitKnown(ConcertId concert) {
    Await.until("all know the line", SOON, () -> houses.stream().allMatch(h -> knows(h, concert)));
  }

  private static boolean knows(RunningHouse house, ConcertId concert) {
    return house.part(Admissions.class).check(concert, Optional.empty(), Optional.empty())
        != Admissions.Answer.LET_IN;
  }

  @Override
  public void close() {
    houses.forEach(RunningHouse::close);
  }
}
