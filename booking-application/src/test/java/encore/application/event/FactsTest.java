package encore.application.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {

  @Test
  void whatStandsInAListIsReadByNameAndWhatIsNullIsNotThere() {
    var line = new HashMap<String, Object>(Map.of("quantity", 2));
    line.put("name", null);

    var facts = new Facts(Map.of("items", List.of(line, Map.of("quantity", 3L))));

    assertThat(facts.list("items"))
        .extracting(each -> each.number("quantity"))
        .containsExactly(2L, 3L);
    assertThat(facts.list("items").getFirst().optional("name")).isEmpty();
  }

  @Test
  void whatIsNoListOfFactsCannotBeTakenIn() {
    for (var items : Arrays.<Object>asList("[]", List.of(1), 7)) {
      assertThatThrownBy(() -> new Facts(Map.of("items", items)).list("items"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new Facts(Map.of()).list("items"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
