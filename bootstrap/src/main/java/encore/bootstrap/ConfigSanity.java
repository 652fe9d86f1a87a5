package encore.bootstrap;

import encore.application.booking.LockStrategy;
import encore.persistence.support.DatabaseProperties;
import encore.redis.booking.RedisClaimsProperties;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** What one settings record cannot see: whether settings fit each other. Checked at the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LabProperties.class)
class ConfigSanity {

  /** As the questions of the consistency have it. */
  private static final Duration ASKED_OF_NEWS = Duration.ofDays(2);

  private static final Profiles PRODUCTION = Profiles.of("production | prod");

  ConfigSanity(
      Environment environment,
      LabProperties lab,
      BookingProperties booking,
      DatabaseProperties database,
      RedisClaimsProperties redis) {
    requireNoLabInProduction(environment, lab);
    requireALock(booking, lab);
    if (lab.enabled() || booking.lock() == LockStrategy.REDIS_LOCK) {
      requireLeaseOutlivesWork("encore.redis-claims", redis.leaseTtl(), database);
    }
  }

  private static void requireNoLabInProduction(Environment environment, LabProperties lab) {
    if (lab.enabled() && environment.acceptsProfiles(PRODUCTION)) {
      throw new SettingsClash(
          "encore.lab.enabled is true and the profile is production: whoever is administrator could"
              + " have real seats sold without a lock.",
          "Leave out encore.lab.enabled where real seats are sold, or start without the profile.");
    }
  }

  private static void requireALock(BookingProperties booking, LabProperties lab) {
    if (booking.lock() == LockStrategy.NONE && !lab.enabled()) {
      throw new SettingsClash(
          "Encore sells no seat twice on purpose: encore.booking.lock is none, which checks, then"
              + " writes, and between the two lets somebody else do the same.",
          "Choose another one (conditional-update is the default). To watch it fail, in a house from"
              + " which nothing is sold, set encore.lab.enabled=true.");
    }
  }

  /** What an administrator may ask for, and promises are asked of, is still there. */
  static void requireNewsAreKept(Duration keep, Duration resent) {
    if (resent.compareTo(keep) > 0) {
      throw new SettingsClash(
          "encore.resend.kept is %s, but news are gone after %s: whoever has those in between sent"
                  .formatted(resent, keep)
              + " again would be told that there are none.",
          "Make encore.resend.kept no longer than encore.outbox.keep.");
    }
    if (keep.compareTo(ASKED_OF_NEWS) < 0) {
      throw new SettingsClash(
          "encore.outbox.keep is %s, but the promises about news look back %s: what is gone by then"
                  .formatted(keep, ASKED_OF_NEWS)
              + " would count as never told.",
          "Make encore.outbox.keep %s or longer.".formatted(ASKED_OF_NEWS));
    }
  }

  static void requireLeaseOutlivesWork(
      String settings, Duration leaseTtl, DatabaseProperties database) {
    var longest = database.longestWork();
    if (leaseTtl.compareTo(longest) <= 0) {
      throw new SettingsClash(
          "%s.lease-ttl is %s, but the work under a lease may last %s."
              .formatted(settings, leaseTtl, longest),
          "Make it longer than encore.database.connection-wait and encore.database.transaction"
              + " together.");
    }
  }
}
