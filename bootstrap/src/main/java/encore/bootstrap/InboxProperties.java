package encore.bootstrap;

import static encore.domain.shared.Invariant.require;

import encore.application.inbox.InboxPolicy;
import encore.kafka.inbox.Rhythm;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How news are taken in, and what becomes of those that cannot be. */
@ConfigurationProperties(prefix = "encore.inbox", ignoreUnknownFields = false)
record InboxProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("100") int batch,
    @DefaultValue("3") int tries,
    @DefaultValue("10") int contendedTries,
    @DefaultValue("200ms") Duration pause,
    @DefaultValue("1s") Duration pauseMax,
    @DefaultValue("5s") Duration followEvery,
    @DefaultValue LetterProperties letters,
    @DefaultValue("14d") Duration keepIds,
    @DefaultValue("90d") Duration keepEnded) {

  InboxProperties {
    require(followEvery.isPositive(), "encore.inbox.follow-every: some time");
  }

  /** Copies of what failed, on {@code <topic>-dlt}. */
  record LetterProperties(
      @DefaultValue("1s") Duration every,
      @DefaultValue("50") int batch,
      @DefaultValue("15s") Duration again,
      @DefaultValue("10m") Duration longest) {

    LetterProperties {
      require(every.isPositive(), "encore.inbox.letters.every: some time");
    }
  }

  Rhythm rhythm() {
    return new Rhythm(batch, tries, contendedTries, pause, pauseMax);
  }

  InboxPolicy policy() {
    return new InboxPolicy(letters.batch(), letters.again(), letters.longest(), keepIds, keepEnded);
  }
}
