package encore.persistence.support.group;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of {@code GROUP_COMMIT}: {@code encore.booking.group-commit}, and the same of coupons.
 *
 * @param lanes batches under way at the same time; claims of one schedule share a lane
 * @param batchMax claims that one statement decides
 * @param queueMax claims that wait in one lane
 * @param waitMax how long a claim waits for its batch to leave
 */
public record GroupCommitProperties(
    @DefaultValue("4") int lanes,
    @DefaultValue("64") int batchMax,
    @DefaultValue("5000") int queueMax,
    @DefaultValue("2s") Duration waitMax) {

  public GroupCommitProperties {
    require(lanes > 0, "group-commit.lanes: at least one");
    require(batchMax > 0, "group-commit.batch-max: at least one");
    require(queueMax > 0, "group-commit.queue-max: at least one");
    require(waitMax.isPositive(), "group-commit.wait-max: some time");
  }
}
