package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.moderation.AccountBlocks;
import encore.application.moderation.Belongings;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account is blocked while its owner stands in line, or is inside. */
class BlockedInLineIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  /** What is promised of doors; the machine may be busy, so a little more. */
  private static final Duration A_SECOND = Duration.ofMillis(1_500);

  @TempDir private Path directory;
  private OwnRedis redis;
  private LineFleet fleet;
  private ConcertId concert;
  private ConcertId other;
  private Visitor anna;
  private Visitor ben;
  private Visitor carl;

  @BeforeEach
  void oneIsInsideAndTwoWait() {
    redis = new OwnRedis(directory.resolve("redis"), FreePorts.any());
    fleet = new LineFleet(1, Map.of("encore.redis.url", redis.url()));
    concert = lineOfOne();
    other = lineOfOne();
    anna = letIn(joined("anna", concert));
    ben = joined("ben", concert);
    carl = joined("carl", concert);
  }

  @AfterEach
  void close() {
    fleet.close();
    redis.close();
  }

  @Test
  void whoIsBlockedIsOutOfEveryLineAndTheNextComesIn() {
    letIn(joined("dora", other));
    var annaThere = joined("anna", other);
    var eve = joined("eve", other);

    assertThat(block("anna").status()).isEqualTo(204);

    assertThat(ends("anna", concert)).containsExactly("REVOKED");
    letIn(ben);
    Await.until("her pass opens no door", A_SECOND, () -> !opens(anna));
    assertThat(ask(annaThere).status()).isEqualTo(404);
    assertThat(ask(eve).json().get("aheadCount").asInt()).isZero();
    assertThat(ask(carl).json().get("aheadCount").asInt()).isZero();
  }

  /** Whoever blocked him died after the commit: what is in the books is enough. */
  @Test
  void aBlockThatNobodyToldTheLinesOfPutsHimOutAllTheSame() {
    inTheBooksAlone("ben");
    inTheBooksAlone("anna");

    letIn(carl);

    assertThat(ends("anna", concert)).containsExactly("REVOKED");
    assertThat(ends("ben", concert)).as("never let in").isEmpty();
    Await.until("ben is out of the line", SOON, () -> ask(ben).status() == 404);
  }

  @Test
  void whileRedisIsAwayHeIsBlockedAndNotLetInWhenItIsBack() {
    redis.kill();

    assertThat(block("ben").status()).isEqualTo(204);
    assertThat(block("anna").status()).isEqualTo(204);

    assertThat(ends("anna", concert)).containsExactly("REVOKED");
    redis.startAgain();
    letIn(carl);
    assertThat(ends("ben", concert)).as("never let in").isEmpty();
    Await.until("ben is out of the line", SOON, () -> ask(ben).status() == 404);
  }

  @Test
  void whoIsBlockedNoLongerComesAgainAndIsLast() {
    block("ben");
    var path = "/api/admin/users/" + userId("ben").value() + "/block";
    assertThat(fleet.house(0).visitor().asAdmin().delete(path).status()).isEqualTo(204);

    Await.until("he may come again", SOON, () -> join("ben", concert).status() == 201);

    assertThat(join("ben", concert).json().get("aheadCount").asInt()).isEqualTo(1);
  }

  private void inTheBooksAlone(String name) {
    var house = fleet.house(0);
    house
        .database()
        .inOne(() -> {
          house.part(AccountBlocks.class).block(userId(Visitor.ADMIN), userId(name), "bot");
          return house.part(Belongings.class).takeAway(userId(name));
        });
  }

  private Visitor.Answer block(String name) {
    return fleet
        .house(0)
        .visitor()
        .asAdmin()
        .put("/api/admin/users/" + userId(name).value() + "/block", "{\"reason\":\"bot\"}");
  }

  private ConcertId lineOfOne() {
    var made = fleet.concertOf(fleet.house(0).hall().schedule());
    var put =
        fleet
            .house(0)
            .visitor()
            .asAdmin()
            .put("/api/admin/queues/" + made.value(), "{\"mode\":\"ALWAYS\",\"maxActive\":1}");
    assertThat(put.status()).as(put.body()).isEqualTo(201);
    fleet.awaitKnown(made);
    return made;
  }

  private Visitor.Answer join(String name, ConcertId where) {
    return visitor(name)
        .post("/api/queue/tokens", "{\"concertId\":\"%s\"}".formatted(where.value()));
  }

  private Visitor joined(String name, ConcertId where) {
    var answer = join(name, where);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new Visitor(fleet.house(0).url()).holding(answer.json().get("token").asString());
  }

  private Visitor visitor(String name) {
    return fleet.house(0).visitor().as(name + "@example.com");
  }

  private static Visitor letIn(Visitor fan) {
    Await.until("let in", SOON, () -> ask(fan).body().contains("\"ACTIVE\""));
    return fan.holding(ask(fan).json().get("token").asString());
  }

  private static Visitor.Answer ask(Visitor fan) {
    return fan.get("/api/queue/tokens/me");
  }

  private boolean opens(Visitor fan) {
    var schedule =
        fleet
            .database()
            .sql()
            .sql("SELECT id FROM schedule WHERE concert_id = :concert")
            .param("concert", concert.value())
            .query(UUID.class)
            .single();
    return fan.get("/api/schedules/" + schedule + "/seats").status() == 200;
  }

  private List<String> ends(String name, ConcertId where) {
    return fleet
        .database()
        .sql()
        .sql(
            """
            SELECT coalesce(end_reason, 'LIVE')
              FROM admission_pass
             WHERE concert_id = :concert AND user_id = :user
            """)
        .param("concert", where.value())
        .param("user", userId(name).value())
        .query(String.class)
        .list();
  }

  private UserId userId(String name) {
    return new UserId(
        fleet
            .database()
            .sql()
            .sql("SELECT id FROM account WHERE email = :email")
            .param("email", name.contains("@") ? name : name + "@example.com")
            .query(UUID.class)
            .single());
  }
}
