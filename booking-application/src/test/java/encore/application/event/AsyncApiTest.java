package encore.application.event;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import encore.testing.EventDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description of the events is a document of AsyncAPI 3, as far as a test can tell. */
class AsyncApiTest {

  private static final Set<String> TOP =
      Set.of(
          "asyncapi",
          "info",
          "defaultContentType",
          "servers",
          "channels",
          "operations",
          "components");

  private final EventDocument document = EventDocument.read();
  private final JsonNode root = document.root();

  @Test
  void itHasThePartsThatSuchADocumentHas() {
    assertThat(EventDocument.names(root)).isEqualTo(TOP);
    assertThat(root.at("/asyncapi").asString()).isEqualTo("3.0.0");
    has(root.at("/info"), "title", "version", "license");
    root.at("/servers").forEach(server -> has(server, "host", "protocol"));
    root.at("/channels").forEach(channel -> has(channel, "address", "messages"));
    root.at("/operations").forEach(operation -> has(operation, "action", "channel", "messages"));
    root.at("/components/messages")
        .forEach(message -> has(message, "name", "title", "headers", "payload"));
  }

  private static void has(JsonNode node, String... members) {
    assertThat(EventDocument.names(node)).contains(members);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    var found = new ArrayList<String>();
    walk(
        root,
        "#",
        (place, node) -> {
          if (node.has("$ref")) {
            found.add(place);
            assertThat(node.size()).as("%s: what stands beside it is not read", place).isOne();
            assertThat(document.follow(node).isMissingNode()).as(place).isFalse();
          }
        });
    assertThat(found).hasSizeGreaterThan(100);
  }

  /** An operation sends what its channel carries, all of it, and by way of the channel. */
  @Test
  void operationsSendTheMessagesOfTheirChannels() {
    for (var operation : root.at("/operations")) {
      var channel = operation.at("/channel/$ref").asString();
      var carried = EventDocument.names(document.follow(operation.at("/channel")).at("/messages"));
      assertThat(operation.at("/action").asString()).isEqualTo("send");
      assertThat(operation.at("/messages").valueStream().map(m -> m.at("/$ref").asString()))
          .containsExactlyInAnyOrderElementsOf(
              carried.stream().map(name -> channel + "/messages/" + name).toList());
    }
    assertThat(root.at("/operations").size()).isEqualTo(root.at("/channels").size());
  }

  @Test
  void itsSchemasAreSchemas() {
    var meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
    assertThat(root.at("/components/schemas").size()).isGreaterThan(20);

    for (var schema : root.at("/components/schemas").properties()) {
      assertThat(meta.validate(schema.getValue())).as(schema.getKey()).isEmpty();
    }
    for (var message : root.at("/components/messages")) {
      assertThat(meta.validate(message.at("/headers"))).isEmpty();
    }
    assertThat(meta.validate(root.at("/components/messageTraits/CloudEvent/headers"))).isEmpty();
  }

  @Test
  void anObjectHasNoMembersThatNobodyWroteDown() {
    for (var each : root.at("/components/schemas").properties()) {
      var schema = each.getValue();
      if (schema.at("/type").asString("").equals("object")) {
        assertThat(schema.at("/additionalProperties").asBoolean(true)).as(each.getKey()).isFalse();
        assertThat(EventDocument.names(schema.at("/properties")))
            .containsAll(schema.at("/required").valueStream().map(JsonNode::asString).toList());
      }
    }
  }

  @Test
  void everyTopicHasItsDeadLetters() {
    var topics = Arrays.stream(EventType.values()).map(EventType::topic).collect(toSet());

    assertThat(root.at("/channels").valueStream().map(c -> c.at("/address").asString()))
        .containsExactlyInAnyOrderElementsOf(
            topics.stream().flatMap(topic -> Stream.of(topic, topic + "-dlt")).toList());
  }

  private static void walk(JsonNode node, String place, BiConsumer<String, JsonNode> visit) {
    visit.accept(place, node);
    node.properties().forEach(m -> walk(m.getValue(), place + "/" + m.getKey(), visit));
    if (node.isArray()) {
      node.forEach(item -> walk(item, place + "/-", visit));
    }
  }
}
