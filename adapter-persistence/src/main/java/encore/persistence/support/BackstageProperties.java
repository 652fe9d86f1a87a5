package encore.persistence.support;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The connections of {@link Backstage}, and how long one statement of theirs may take. */
record BackstageProperties(
    @DefaultValue("4") int connections, @DefaultValue("10s") Duration statement) {

  BackstageProperties {
    require(connections > 1, "encore.database.backstage.connections: at least two");
    require(statement.isPositive(), "encore.database.backstage.statement: some time");
  }

  Duration transaction() {
    return statement.multipliedBy(2);
  }
}
