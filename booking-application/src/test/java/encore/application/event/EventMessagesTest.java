package encore.application.event;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.EventDocument;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Every type of event is written down for its readers, and nothing else is. */
class EventMessagesTest {

  private final EventDocument document = EventDocument.read();

  @Test
  void everyTypeHasAMessageAndEveryMessageAType() {
    var types = Arrays.stream(EventType.values()).map(EventType::code).collect(toSet());
    types.add("deadLetter");

    assertThat(document.messages().keySet()).isEqualTo(types);
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void aTypeIsOnItsTopicAndOnNoOther(EventType type) {
    var carriers =
        document
            .root()
            .at("/channels")
            .valueStream()
            .filter(channel -> carries(channel, type))
            .map(channel -> channel.at("/address").asString());

    assertThat(carriers).containsExactly(type.topic());
    assertThat(message(type).at("/headers/properties/ce_type/const").asString())
        .isEqualTo(type.code());
  }

  private boolean carries(JsonNode channel, EventType type) {
    return channel
        .at("/messages")
        .valueStream()
        .map(document::follow)
        .anyMatch(message -> message.at("/name").asString().equals(type.code()));
  }

  /** What a stranger copies from it works. */
  @ParameterizedTest
  @EnumSource(EventType.class)
  void itsExamplesAreAsItSays(EventType type) {
    var example = message(type).at("/examples/0");

    assertThat(document.flaws(type.code(), example.at("/payload").toString())).isEmpty();
    assertThat(
            document.flawsAt(
                "#/components/messageTraits/CloudEvent/headers", example.at("/headers").toString()))
        .isEmpty();
    assertThat(example.at("/headers/ce_type").asString()).isEqualTo(type.code());
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void whatNobodyWroteDownIsAFlawAndSoIsWhatIsMissing(EventType type) {
    assertThat(document.flaws(type.code(), "{}")).anyMatch(flaw -> flaw.contains("userId"));
    assertThat(document.flaws(type.code(), "{\"email\":\"a@example.com\"}"))
        .anyMatch(flaw -> flaw.contains("email"));
    assertThat(document.flaws(type.code(), "{\"userId\":\"anna\"}"))
        .anyMatch(flaw -> flaw.contains("uuid"));
  }

  private JsonNode message(EventType type) {
    return document.messages().get(type.code());
  }
}
