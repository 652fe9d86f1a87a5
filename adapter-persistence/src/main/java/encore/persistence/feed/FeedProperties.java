package encore.persistence.feed;

import static encore.domain.shared.Invariant.require;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the feed is written, and its limits.
 *
 * @param directory none: there is no feed
 * @param keepDays how many days of files are kept
 * @param freeSpaceMin what must stay free on the disk for others
 * @param remember how many of the last ids of a file are known
 * @param openMax how many files are open at once
 * @param lineMax how long one event may be
 */
@ConfigurationProperties(prefix = "encore.feed", ignoreUnknownFields = false)
public record FeedProperties(
    @DefaultValue("") String directory,
    @DefaultValue("30") int keepDays,
    @DefaultValue("100MB") DataSize freeSpaceMin,
    @DefaultValue("10000") int remember,
    @DefaultValue("16") int openMax,
    @DefaultValue("1MB") DataSize lineMax,
    @DefaultValue("10m") Duration tidyEvery) {

  public FeedProperties {
    require(keepDays > 0, "encore.feed.keep-days: one at least");
    require(!freeSpaceMin.isNegative(), "encore.feed.free-space-min: nothing, or something");
    require(remember > 0, "encore.feed.remember: one at least");
    require(openMax > 0, "encore.feed.open-max: one at least");
    require(lineMax.toBytes() >= 1_024, "encore.feed.line-max: a kilobyte at least");
    require(tidyEvery.isPositive(), "encore.feed.tidy-every: some time");
  }

  /** None when there is no feed. */
  public Optional<Path> path() {
    return directory.isBlank() ? Optional.empty() : Optional.of(Path.of(directory));
  }
}
