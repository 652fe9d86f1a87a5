package encore.kafka.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import encore.application.inbox.Mishap;
import encore.application.inbox.Origin;
import encore.application.inbox.Parked;
import encore.kafka.support.KafkaProperties;
import java.nio.ByteBuffer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * A record as it came, with why it is dead: in the words of Spring Kafka, so that whoever uses it
 * can read our dead letters. Numbers are big-endian bytes there; only {@code attempts} is text.
 */
final class Letter {

  private static final String DLT = "kafka_dlt-";

  private Letter() {}

  static String topic(Parked parked, KafkaProperties kafka) {
    return kafka.prefix() + parked.origin().topic() + "-dlt";
  }

  static ProducerRecord<byte[], byte[]> of(Parked parked, KafkaProperties kafka) {
    var origin = parked.origin();
    var topic = kafka.prefix() + origin.topic();
    var key = origin.key().isEmpty() ? null : origin.key().getBytes(UTF_8);
    var letter =
        new ProducerRecord<byte[], byte[]>(
            topic(parked, kafka), key, origin.data().getBytes(UTF_8));
    origin.headers().forEach((name, value) -> letter.headers().add(name, value.getBytes(UTF_8)));
    text(letter.headers(), DLT + "original-topic", topic);
    where(letter.headers(), origin);
    text(
        letter.headers(), DLT + "original-consumer-group", Clients.group(kafka, parked.consumer()));
    parked.mishap().ifPresent(mishap -> why(letter.headers(), mishap));
    text(letter.headers(), "attempts", Integer.toString(parked.attempts()));
    return letter;
  }

  private static void where(Headers headers, Origin origin) {
    headers
        .add(
            DLT + "original-partition",
            ByteBuffer.allocate(Integer.BYTES).putInt(origin.partition()).array())
        .add(DLT + "original-offset", bytes(origin.offset()))
        .add(DLT + "original-timestamp", bytes(origin.at().toEpochMilli()));
    text(headers, DLT + "original-timestamp-type", origin.atType());
  }

  private static void why(Headers headers, Mishap mishap) {
    text(headers, DLT + "exception-fqcn", mishap.type());
    mishap.cause().ifPresent(cause -> text(headers, DLT + "exception-cause-fqcn", cause));
    text(headers, DLT + "exception-message", mishap.message());
    text(headers, DLT + "exception-stacktrace", mishap.stack());
  }

  private static byte[] bytes(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  private static void text(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }
}
