package encore.persistence.inbox;

import encore.application.event.Event;
import encore.application.inbox.Mishap;
import encore.application.inbox.Origin;
import encore.application.inbox.Parked;
import encore.application.inbox.ParkedEvents;
import encore.application.inbox.Place;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Where;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class JdbcParkedEvents implements ParkedEvents {

  private final Database database;

  JdbcParkedEvents(Database database) {
    this.database = database;
  }

  @Override
  public void park(Parked parked) {
    var statement =
        database
            .sql()
            .sql(ParkedSql.PARK)
            .param("id", parked.id())
            .param("consumer", parked.consumer())
            .param("why", parked.why().name())
            .param("attempts", parked.attempts());
    event(statement, parked.event().orElse(null));
    origin(statement, parked.origin());
    mishap(statement, parked.mishap().orElse(null)).update();
  }

  private static void event(StatementSpec statement, @Nullable Event event) {
    statement
        .param("event", event == null ? null : event.id())
        .param("type", event == null ? null : event.type())
        .param("aggregate", event == null ? null : event.aggregate())
        .param("subject", event == null ? null : event.subject())
        .param("version", event == null ? null : event.version())
        .param("toldAt", event == null ? null : Columns.param(event.at()));
  }

  private static void origin(StatementSpec statement, Origin origin) {
    var headers = origin.headers().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    statement
        .param("topic", origin.topic())
        .param("partition", origin.partition())
        .param("offset", origin.offset())
        .param("at", Columns.param(origin.at()))
        .param("atType", origin.atType())
        .param("key", origin.key())
        .param("data", origin.data())
        .param("names", headers.stream().map(Map.Entry::getKey).toArray(String[]::new))
        .param("values", headers.stream().map(Map.Entry::getValue).toArray(String[]::new));
  }

  private static StatementSpec mishap(StatementSpec statement, @Nullable Mishap mishap) {
    return statement
        .param("errorClass", mishap == null ? null : mishap.type())
        .param("errorCause", mishap == null ? null : mishap.cause().orElse(null))
        .param("errorMessage", mishap == null ? null : mishap.message())
        .param("errorStack", mishap == null ? null : mishap.stack());
  }

  @Override
  public boolean isBehind(Place place, long version) {
    return Sentence.about(place, database, ParkedSql.IS_BEHIND)
        .param("version", version)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<Parked> find(UUID id) {
    return database.read(
        () -> database.sql().sql(ParkedSql.FIND).param("id", id).query(ParkedRow::read).optional());
  }

  @Override
  public Optional<Parked> lock(UUID id) {
    database.sql().sql(ParkedSql.LOCK).param("id", id).query(UUID.class).optional();
    return find(id);
  }

  @Override
  public Optional<Parked> next(Place place) {
    return database.read(
        () -> Sentence.about(place, database, ParkedSql.NEXT).query(ParkedRow::read).optional());
  }

  @Override
  public List<Place> due(List<String> consumers, int limit) {
    return database.read(() ->
        database
            .sql()
            .sql(ParkedSql.DUE)
            .param("consumers", consumers.toArray(String[]::new))
            .param("limit", limit)
            .query((row, _) ->
                new Place(
                    row.getString("consumer"),
                    row.getString("aggregate"),
                    row.getString("subject")))
            .list());
  }

  @Override
  public List<UUID> failed(Optional<String> topic, Optional<String> consumer, int limit) {
    var where =
        new Where()
            .and("topic = :topic", "topic", topic)
            .and("consumer = :consumer", "consumer", consumer);
    return database.read(
        () -> where.in(database, ParkedSql.FAILED).param("limit", limit).query(UUID.class).list());
  }

  @Override
  public void failedAgain(UUID id, Mishap mishap) {
    database.inOne(() ->
        mishap(database.sql().sql(ParkedSql.FAILED_AGAIN), mishap)
            .param("id", id)
            .param("attempts", mishap.attempts())
            .update());
  }

  @Override
  public void replayed(UUID id, Optional<UserId> by) {
    end(id, Parked.Ending.REPLAYED, by, null);
  }

  @Override
  public void discarded(UUID id, UserId by, String reason) {
    end(id, Parked.Ending.DISCARDED, Optional.of(by), reason);
  }

  private void end(UUID id, Parked.Ending how, Optional<UserId> by, @Nullable String reason) {
    database
        .sql()
        .sql(ParkedSql.END)
        .param("id", id)
        .param("how", how.name())
        .param("by", by.map(UserId::value).orElse(null))
        .param("reason", reason)
        .update();
  }

  @Override
  public int forget(Duration olderThan, int rowsMax) {
    return database.inOne(() ->
        database
            .sql()
            .sql(ParkedSql.FORGET)
            .param("age", olderThan.toMillis())
            .param("rows", rowsMax)
            .update());
  }
}
