package encore.kafka.testing;

import encore.testing.servers.ServerContract;
import encore.testing.servers.ServerKind;
import encore.testing.servers.WatchedServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

class KafkaServerIT extends ServerContract {
  private static final int PATIENCE_SECONDS = 10;

  @Override
  protected ServerKind kind() {
    return new KafkaKind();
  }

  @Override
  protected void teach(WatchedServer server) throws Exception {
    try (var admin = admin(server)) {
      admin
          .createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
          .all()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Override
  protected boolean remembers(WatchedServer server) throws Exception {
    try (var admin = admin(server)) {
      return admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS).contains("kept");
    }
  }

  private static Admin admin(WatchedServer server) {
    return Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + server.port()));
  }
}
