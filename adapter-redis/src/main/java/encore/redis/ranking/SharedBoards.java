package encore.redis.ranking;

import encore.application.ranking.ItemKind;
import encore.application.ranking.RankingViews;
import encore.application.ranking.RankingViews.Board;
import encore.application.ranking.RankingViews.Place;
import encore.application.ranking.Window;
import encore.redis.support.RedisScripts;
import encore.redis.support.Script;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Boards in Redis, a sorted set each. */
final class SharedBoards {

  private final RedisScripts scripts;
  private final Keys keys;
  private final Duration life;
  private final Script putRanking = Script.named("putRanking");
  private final Script readRanking = Script.named("readRanking");

  SharedBoards(RedisScripts scripts, Keys keys, Duration life) {
    this.scripts = scripts;
    this.keys = keys;
    this.life = life;
  }

  /** Unless there is a newer one. */
  void put(ItemKind kind, Window window, Board board) {
    var args = new ArrayList<String>();
    args.add(micros(board.asOf()));
    args.add(micros(board.since()));
    args.add(Long.toString(life.toMillis()));
    for (var place : board.places()) {
      args.add(place.item().toString());
      args.add(Long.toString(place.score()));
      args.add(place.title());
      args.add(place.artist());
    }
    scripts.ask(putRanking, keys.of(kind, window), args.toArray(String[]::new));
  }

  /** None where there is none, or one that we cannot read. */
  Optional<Board> read(ItemKind kind, Window window) {
    var most = Integer.toString(RankingViews.PLACES_MAX);
    var answer = scripts.ask(readRanking, keys.of(kind, window), most);
    try {
      return answer.isEmpty() ? Optional.empty() : Optional.of(board(answer));
    } catch (IllegalArgumentException | ClassCastException _) {
      return Optional.empty();
    }
  }

  private static Board board(List<Object> answer) {
    var places = new ArrayList<Place>();
    for (int i = 2; i + 3 < answer.size(); i += 4) {
      places.add(
          new Place(
              UUID.fromString((String) answer.get(i)),
              (String) answer.get(i + 2),
              (String) answer.get(i + 3),
              (long) Double.parseDouble((String) answer.get(i + 1))));
    }
    return new Board(instant(answer.get(1)), instant(answer.get(0)), places);
  }

  private static String micros(Instant at) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at));
  }

  private static Instant instant(Object micros) {
    return Instant.EPOCH.plus(Long.parseLong((String) micros), ChronoUnit.MICROS);
  }
}
