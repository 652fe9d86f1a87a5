package encore.kafka.outbox;

import encore.kafka.support.KafkaProperties;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What the clients of the bus are made with. */
record BusSettings(KafkaProperties kafka, EventBusProperties bus) {

  private static final int RECONNECT_MAX = 500;
  private static final int BATCH = 64 * 1024;
  private static final long MEGABYTE = 1024 * 1024;

  Wire wire() {
    return new Wire(kafka.prefix());
  }

  int partitions() {
    return bus.partitions();
  }

  Map<String, Object> producer(int shard) {
    var all = common("encore-relay-" + shard);
    all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, kafka.prefix() + "relay-" + shard);
    all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    all.put(ProducerConfig.ACKS_CONFIG, "all");
    all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, bus.patience().toMillis());
    all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(bus.request()));
    all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(bus.delivery()));
    // Of one who was killed: so long readers wait for news behind his last batch, at the most.
    all.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, millis(bus.delivery().plus(bus.request())));
    all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    all.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH);
    all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, bus.bufferMegabytes() * MEGABYTE);
    return all;
  }

  Map<String, Object> admin() {
    var all = common("encore-topics");
    all.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(bus.patience()));
    all.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(bus.patience()));
    return all;
  }

  private Map<String, Object> common(String client) {
    var all = new HashMap<String, Object>();
    all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    all.put(CommonClientConfigs.CLIENT_ID_CONFIG, client);
    // Starting over with the addresses it began with, it would try hundreds of times a second.
    all.put(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, "none");
    all.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MAX);
    return all;
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
