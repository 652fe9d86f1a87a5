package encore.persistence.support;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The conditions of a list, of which a caller names some. Only those are in the statement, so that
 * each combination is planned for itself and finds its own index.
 */
public final class Where {

  private final StringBuilder conditions = new StringBuilder("TRUE");
  private final Map<String, Object> params = new HashMap<>();

  /** The condition is ours; only the value comes from outside. */
  public Where and(String condition, String name, Optional<?> value) {
    value.ifPresent(v -> {
      conditions.append("\n AND ").append(condition);
      params.put(name, v);
    });
    return this;
  }

  /** The statement has a {@code %s} behind its WHERE. */
  public StatementSpec in(Database database, String statement) {
    return database.sql().sql(statement.formatted(conditions)).params(params);
  }
}
