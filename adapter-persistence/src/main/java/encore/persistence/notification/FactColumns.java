package encore.persistence.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Facts by name, as two arrays: that is how they go in and come out. */
record FactColumns(List<String> names, List<String> values) {

  /** To be selected beside a row named {@code n}. */
  static final String SELECTED =
      """
      ARRAY(SELECT f.key FROM jsonb_each_text(n.facts) f ORDER BY f.key) AS fact_names,
             ARRAY(SELECT f.value FROM jsonb_each_text(n.facts) f ORDER BY f.key) AS fact_values\
      """;

  static FactColumns of(Map<String, String> facts) {
    var sorted = new TreeMap<>(facts);
    return new FactColumns(List.copyOf(sorted.keySet()), List.copyOf(sorted.values()));
  }

  static Map<String, String> read(ResultSet row) throws SQLException {
    var names = (String[]) row.getArray("fact_names").getArray();
    var values = (String[]) row.getArray("fact_values").getArray();
    var facts = new HashMap<String, String>();
    for (int i = 0; i < names.length; i++) {
      facts.put(names[i], values[i]);
    }
    return facts;
  }

  String[] nameArray() {
    return names.toArray(String[]::new);
  }

  String[] valueArray() {
    return values.toArray(String[]::new);
  }
}
