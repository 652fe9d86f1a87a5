package encore.redis.testing;

import encore.testing.servers.ServerContract;
import encore.testing.servers.ServerKind;
import encore.testing.servers.WatchedServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.function.Function;

class RedisServerIT extends ServerContract {

  @Override
  protected ServerKind kind() {
    return new RedisKind();
  }

  @Override
  protected void teach(WatchedServer server) {
    ask(server, redis -> redis.set("kept", "yes"));
  }

  @Override
  protected boolean remembers(WatchedServer server) {
    return "yes".equals(ask(server, redis -> redis.get("kept")));
  }

  private static String ask(
      WatchedServer server, Function<RedisCommands<String, String>, String> question) {
    var url = "redis://:%s@127.0.0.1:%d".formatted(server.password(), server.port());
    try (var client = RedisClient.create(url);
        var connection = client.connect()) {
      return question.apply(connection.sync());
    }
  }
}
