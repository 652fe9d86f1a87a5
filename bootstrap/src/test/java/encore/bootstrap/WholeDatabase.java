package encore.bootstrap;

import encore.persistence.support.Database;
import java.util.Map;
import java.util.TreeMap;

/** Everything that is written down, to be compared with itself a little later. */
final class WholeDatabase {

  private WholeDatabase() {}

  /** By table: how many rows, and a word made of all of them. */
  static Map<String, String> of(Database database) {
    var found = new TreeMap<String, String>();
    var tables =
        database
            .sql()
            .sql(
                """
                SELECT c.relname
                  FROM pg_class c
                 WHERE c.relnamespace = 'encore'::regnamespace
                   AND c.relkind = 'r'
                 ORDER BY c.relname
                """)
            .query(String.class)
            .list();
    for (var table : tables) {
      found.put(
          table,
          database
              .sql()
              .sql(
                  "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM encore.\"%s\" t"
                      .formatted(table))
              .query(String.class)
              .single());
    }
    return found;
  }
}
