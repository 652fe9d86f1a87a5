package encore.kafka.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One broker that is its own controller, in a JVM of its own: a broker whose disk fails halts the
 * JVM it lives in.
 */
final class KafkaServerMain {
  /** What it prints, with the port, when it takes requests. */
  static final String READY = "READY";

  private KafkaServerMain() {}

  /** Takes the data directory and the port; the next port is the controller's. */
  public static void main(String[] arguments) throws Exception {
    var data = Path.of(arguments[0]);
    var port = Integer.parseInt(arguments[1]);
    format(data);
    var server = new KafkaRaftServer(new KafkaConfig(properties(data, port), false), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "shutdown"));
    server.startup();
    System.out.println(READY + " " + port);
    server.awaitShutdown();
  }

  private static void end(KafkaRaftServer server) {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path data) throws Exception {
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    new Formatter()
        .setNodeId(1)
        .setClusterId(Uuid.randomUuid().toString())
        .addDirectory(data.toString())
        .setMetadataLogDirectory(data.toString())
        .setControllerListenerName("CONTROLLER")
        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
        .setIgnoreFormatted(true)
        .run();
  }

  private static Properties properties(Path data, int port) {
    var broker = "127.0.0.1:" + port;
    var controller = "127.0.0.1:" + (port + 1);
    var properties = new Properties();
    properties.putAll(
        Map.of(
            "process.roles",
            "broker,controller",
            "node.id",
            "1",
            "log.dirs",
            data.toString(),
            "controller.listener.names",
            "CONTROLLER",
            "controller.quorum.voters",
            "1@" + controller,
            "listeners",
            "PLAINTEXT://" + broker + ",CONTROLLER://" + controller,
            "advertised.listeners",
            "PLAINTEXT://" + broker));
    properties.putAll(
        Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "4",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            // As in many houses: who needs a topic makes it.
            "auto.create.topics.enable", "false",
            "log.cleaner.dedupe.buffer.size", "2097152"));
    // Without both, the next start waits until the former broker's lease has run out.
    properties.putAll(
        Map.of(
            "controlled.shutdown.enable", "true",
            "broker.session.timeout.ms", "3000",
            "broker.heartbeat.interval.ms", "500"));
    return properties;
  }
}
