package encore.persistence.idempotency;

import encore.application.idempotency.Answer;
import encore.application.idempotency.KeyedAnswers.Beginning;
import encore.application.idempotency.KeyedRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request as it stands in the books. */
record KeyRow(String fingerprint, Optional<Answer> answer) {

  static KeyRow of(ResultSet row, int number) throws SQLException {
    var fingerprint = HexFormat.of().formatHex(row.getBytes("fingerprint"));
    int status = row.getInt("status");
    return row.wasNull()
        ? new KeyRow(fingerprint, Optional.empty())
        : new KeyRow(fingerprint, Optional.of(answer(status, row)));
  }

  private static Answer answer(int status, ResultSet row) throws SQLException {
    var headers = (String[]) row.getArray("headers").getArray();
    Map<String, String> byName = new LinkedHashMap<>();
    for (int each = 0; each < headers.length; each += 2) {
      byName.put(headers[each], headers[each + 1]);
    }
    return new Answer(status, byName, row.getString("body"));
  }

  static String[] columnOf(Map<String, String> headers) {
    var flat = new ArrayList<String>();
    headers.forEach((name, value) -> {
      flat.add(name);
      flat.add(value);
    });
    return flat.toArray(String[]::new);
  }

  /** What whoever comes second is told. */
  Beginning toldTo(KeyedRequest request) {
    if (!asksTheSame(request)) {
      return new Beginning.OtherBody();
    }
    return answer.<Beginning>map(Beginning.Kept::new).orElseGet(Beginning.AtWork::new);
  }

  boolean asksTheSame(KeyedRequest request) {
    return fingerprint.equals(request.fingerprint());
  }
}
