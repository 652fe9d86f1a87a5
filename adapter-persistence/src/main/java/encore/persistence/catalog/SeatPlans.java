package encore.persistence.catalog;

import encore.domain.catalog.Grade;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.SeatPlan;
import encore.domain.catalog.SeatPlan.Tier;
import encore.domain.shared.Money;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the seats of schedules back as the plans they were made of. */
final class SeatPlans {

  private static final String TIERS =
      """
      SELECT schedule_id, grade, price, count(*) AS seats,
             coalesce(max(row_no), 0) AS last_row, coalesce(max(col_no), 0) AS last_col,
             array_agg(DISTINCT coalesce(row_no, 0)) AS row_nos
        FROM seat
       WHERE schedule_id = ANY (:schedules)
       GROUP BY schedule_id, grade, price
       ORDER BY min(number)
      """;

  private final Database database;

  SeatPlans(Database database) {
    this.database = database;
  }

  /** A schedule without seats has no plan. */
  Map<ScheduleId, SeatPlan> of(Collection<ScheduleId> schedules) {
    var rows =
        database
            .sql()
            .sql(TIERS)
            .param("schedules", schedules.stream().map(ScheduleId::value).toArray(UUID[]::new))
            .query(Row::read)
            .list();
    var bySchedule =
        rows.stream()
            .collect(Collectors.groupingBy(Row::schedule, LinkedHashMap::new, Collectors.toList()));
    return bySchedule.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> plan(entry.getValue())));
  }

  private static SeatPlan plan(List<Row> rows) {
    int lastRow = rows.stream().mapToInt(Row::lastRow).max().orElseThrow();
    int lastCol = rows.stream().mapToInt(Row::lastCol).max().orElseThrow();
    if (lastRow > 0) {
      return new SeatPlan.InRows(lastRow, lastCol, rows.stream().map(Row::tier).toList());
    }
    var only = rows.getFirst().tier();
    int seats = rows.stream().mapToInt(Row::seats).sum();
    return new SeatPlan.Numbered(seats, only.grade(), only.price());
  }

  private record Row(ScheduleId schedule, Tier tier, int seats, int lastRow, int lastCol) {
    static Row read(ResultSet row, int number) throws SQLException {
      var rowNos = (Integer[]) row.getArray("row_nos").getArray();
      var rows = Arrays.stream(rowNos).filter(no -> no > 0).toList();
      var tier = new Tier(new Grade(row.getString("grade")), new Money(row.getLong("price")), rows);
      return new Row(
          new ScheduleId(row.getObject("schedule_id", UUID.class)),
          tier,
          row.getInt("seats"),
          row.getInt("last_row"),
          row.getInt("last_col"));
    }
  }
}
