package encore.bootstrap.lab;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.LockStrategy;
import encore.bootstrap.LocalServers;
import encore.bootstrap.lab.Column.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tiny experiment with every strategy of all menus: who sells twice, and that nothing is left
 * out.
 */
@TestInstance(Lifecycle.PER_CLASS)
class LockLabShortIT {

  private static final Options TINY =
      Options.of("vus=12", "seats=4", "claims=32", "sweep=8", "repeat=1");

  /** By contest, as the boards are. */
  private static final List<String> SHORT =
      List.of(
          CouponRush.HALF,
          SeatTraffics.CROWD,
          SeatTraffics.NO_NETS,
          StockShelf.SHORT,
          StockShelf.TEN,
          WalletWishes.SHORT,
          WalletWishes.TEN);

  private Bench bench;
  private List<Board> boards;

  @BeforeAll
  void measure() throws Exception {
    bench = Bench.over(LocalServers.forThisBuild());
    var wanted =
        Experiment.cases(Contests.over(bench, TINY), TINY).stream()
            .filter(each -> SHORT.contains(each.traffic().name()))
            .toList();
    var experiment =
        new Experiment(new Hasty(bench), wanted, TINY, new Progress(System.out, false));
    // Nothing is measured here: without a round to warm up.
    experiment.run(1);
    boards = Board.all(experiment.trials());
  }

  @AfterAll
  void close() throws Exception {
    bench.close();
  }

  @Test
  void withoutNetsNoneSellsSeatsTwiceAndNobodyElseDoes() {
    var board = board(SeatTraffics.NO_NETS);

    assertThat(line(board, LockStrategy.NONE).count(SeatBooks.DOUBLE_SOLD)).isPositive();
    assertThat(line(board, LockStrategy.NONE).count(SeatBooks.AUDIT)).isPositive();
    for (var line : board.lines()) {
      if (!line.strategy().equals(LockStrategy.NONE.name())) {
        assertNothingBroken(board, line);
      }
    }
    assertThat(board.lines())
        .filteredOn(line -> line.count(SeatBooks.SOLD) == TINY.seats())
        .as("who sells every seat without a net")
        .hasSizeGreaterThanOrEqualTo(LockStrategy.values().length - 1);
  }

  @Test
  void underTheNetsNobodyBreaksAPromise() {
    boards.stream()
        .filter(board -> !board.traffic().name().equals(SeatTraffics.NO_NETS))
        .forEach(board -> board.lines().forEach(line -> assertNothingBroken(board, line)));
  }

  @Test
  void everyStrategyOfTheMenuIsThereAndEveryColumnFilled() {
    assertThat(boards).extracting(board -> board.traffic().name()).containsExactlyElementsOf(SHORT);
    for (var board : boards) {
      var menu = board.contest().strategies().stream();
      var expected = Stream.concat(Stream.of(Baseline.NAME), menu).toList();
      assertThat(board.lines()).extracting(Line::strategy).containsExactlyElementsOf(expected);
      for (var line : board.lines()) {
        board.columns().stream()
            // The baseline waits for no connection of the house.
            .filter(column -> !line.strategy().equals(Baseline.NAME) || column != Gauges.POOL_WAIT)
            .forEach(column ->
                assertThat(line.count(column)).as("%s of %s", column, line.strategy()).isNotNaN());
        assertThat(line.curve()).isSorted().allMatch(millis -> millis > 0);
      }
    }
  }

  @Test
  void theReportsHaveAllOfThemAndNeedNoNetwork(@TempDir Path folder) throws Exception {
    var findings = new Findings(boards, TINY, Machine.of(bench), TINY.command(), true);

    var files = new Reports(folder).write(findings);

    assertThat(files.getLast()).hasFileName("lab.svg").content().contains("wallet", "coupon");
    for (var file : files.subList(0, files.size() - 1)) {
      var text = Files.readString(file);
      assertThat(text)
          .contains(Stream.of(LockStrategy.values()).map(LockStrategy::name).toList())
          .contains(
              Baseline.NAME, "double-sold", TINY.command(), "1 rounds can show no difference");
    }
    var page = Files.readString(files.getFirst());
    assertThat(page).contains("uPlot").doesNotContain("/*data*/", "<link", "src=\"");
    assertThat(Files.size(files.getFirst())).isLessThan(400_000);
  }

  @Test
  void afterATrialWithoutThemTheNetsAreMended() {
    var there =
        bench
            .database()
            .sql()
            .sql(
                """
                SELECT count(*)
                  FROM pg_indexes
                 WHERE indexname IN ('booking_seat_one_live_claim', 'booking_seat_sold_once',
                                     'seat_transition_pkey')
                   AND indexdef LIKE 'CREATE UNIQUE%'
                """)
            .query(Integer.class)
            .single();
    var off =
        bench
            .database()
            .sql()
            .sql("SELECT tgname FROM pg_trigger WHERE tgenabled = 'D' AND tgtype & 32 = 0")
            .query(String.class)
            .list();

    assertThat(there).isEqualTo(3);
    assertThat(off).isEmpty();
  }

  /** A checkpoint would be one of the server that all tests of the build share. */
  private record Hasty(Bench bench) implements Conditions {
    @Override
    public void tidy() {}

    @Override
    public Supplier<Map<String, Double>> watch() {
      return bench.watch();
    }
  }

  private Board board(String traffic) {
    return boards.stream()
        .filter(board -> board.traffic().name().equals(traffic))
        .findFirst()
        .orElseThrow();
  }

  private static Line line(Board board, LockStrategy strategy) {
    return board.line(strategy.name()).orElseThrow();
  }

  private static void assertNothingBroken(Board board, Line line) {
    board.columns().stream()
        .filter(column -> column.kind() == Kind.BROKEN)
        .forEach(column ->
            assertThat(line.count(column))
                .as("%s of %s, %s", column.name(), line.strategy(), board.traffic())
                .isZero());
  }
}
