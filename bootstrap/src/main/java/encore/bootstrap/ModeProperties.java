package encore.bootstrap;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How modes of the house are learnt, and how an operator turns them on without the books.
 *
 * @param directory in it a file named after a mode turns it on for this instance; its text is why.
 *     None: files do nothing
 */
@ConfigurationProperties(prefix = "encore.mode", ignoreUnknownFields = false)
record ModeProperties(
    @DefaultValue("250ms") Duration lookEvery,
    @DefaultValue("") String directory,
    @DefaultValue("false") boolean readOnly,
    @DefaultValue("false") boolean cacheBypass,
    @DefaultValue("false") boolean syncCoupons) {

  ModeProperties {
    require(lookEvery.isPositive(), "encore.mode.look-every: some time");
  }
}
