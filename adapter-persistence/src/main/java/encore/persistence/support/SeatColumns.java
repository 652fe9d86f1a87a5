package encore.persistence.support;

import encore.domain.catalog.Grade;
import encore.domain.catalog.Place;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatId;
import encore.domain.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Columns of a seat to what it is. */
public final class SeatColumns {

  private SeatColumns() {}

  public static Seat read(ResultSet row) throws SQLException {
    return new Seat(
        new SeatId(row.getLong("id")),
        row.getInt("number"),
        place(row),
        new Grade(row.getString("grade")),
        new Money(row.getLong("price")));
  }

  private static Optional<Place> place(ResultSet row) throws SQLException {
    int rowNumber = row.getInt("row_no");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new Place(rowNumber, row.getInt("col_no")));
  }
}
