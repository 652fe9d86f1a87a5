package encore.bootstrap;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** What one settings record cannot see: whether settings fit each other. Checked at the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LabProperties.class)
class ConfigSanity {

  private static final Profiles PRODUCTION = Profiles.of("production | prod");

  ConfigSanity(Environment environment, LabProperties lab) {
    requireNoLabInProduction(environment, lab);
  }

  private static void requireNoLabInProduction(Environment environment, LabProperties lab) {
    if (lab.enabled() && environment.acceptsProfiles(PRODUCTION)) {
      throw new SettingsClash(
          "encore.lab.enabled is true and the profile is production: whoever is administrator could"
              + " have real seats sold without a lock.",
          "Leave out encore.lab.enabled where real seats are sold, or start without the profile.");
    }
  }
}
