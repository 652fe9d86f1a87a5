package encore.loadtest.history;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.history.Audit.Books;
import encore.loadtest.history.Audit.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who was told nothing may have changed something, once, and not before he asked. */
class UnknownTest {

  private static final String WALLET = "wallet ann";

  @Test
  void whatIsInTheBooksHappenedAndWhatIsNotDidNot() {
    assertThat(rules(List.of(lost("", 0)), List.of(charge(1, 5)))).isEmpty();
    assertThat(rules(List.of(lost("", 0)), List.of())).isEmpty();
  }

  @Test
  void oneRequestExplainsOneCharge() {
    assertThat(rules(List.of(lost("", 0)), List.of(charge(1, 5), charge(2, 10))))
        .containsExactly("phantom write");
    // Sent again under its key it is the same one.
    assertThat(rules(List.of(lost("k", 0), lost("k", 50)), List.of(charge(1, 5), charge(2, 10))))
        .containsExactly("phantom write");
    assertThat(rules(List.of(lost("", 0), lost("", 50)), List.of(charge(1, 5), charge(2, 10))))
        .isEmpty();
  }

  @Test
  void itMayHappenLongAfterwards() {
    assertThat(rules(List.of(lost("", 0), look(0, 500)), List.of(charge(1, 5)))).isEmpty();
    assertThat(rules(List.of(lost("", 0), look(5, 500)), List.of(charge(1, 5)))).isEmpty();
  }

  @Test
  void butNotBeforeAndNotBack() {
    assertThat(rules(List.of(look(5, 100), lost("", 900)), List.of(charge(1, 5))))
        .containsExactly("out of order");
    assertThat(rules(List.of(lost("", 0), look(5, 500), look(0, 600)), List.of(charge(1, 5))))
        .containsExactly("stale");
  }

  private static List<String> rules(List<Op> ops, List<Row> rows) {
    var history = History.of(ops).with(new Books(Story.OPENING, rows));
    return HistoryCheck.of(history).violations().stream().map(Violation::rule).toList();
  }

  private static Op lost(String key, long invoked) {
    return new Op(
        1,
        "ann",
        Act.CHARGE,
        List.of(WALLET),
        "",
        key,
        -1,
        Outcome.UNKNOWN,
        "5",
        invoked,
        invoked + 9);
  }

  private static Op look(long balance, long invoked) {
    return new Op(
        2,
        "ann",
        Act.BALANCE,
        List.of(WALLET),
        "",
        "",
        balance,
        Outcome.OK,
        "",
        invoked,
        invoked + 9);
  }

  private static Row charge(int version, long balance) {
    return new Row(
        WALLET,
        version,
        "CHARGE",
        "t" + version,
        "ann",
        Story.OPENING.plusSeconds(version),
        null,
        balance,
        5);
  }
}
