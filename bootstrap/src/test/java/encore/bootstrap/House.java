package encore.bootstrap;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The rooms of the house, for the rules about who may enter which. */
final class House {

  static final String DOMAIN = "encore.domain..";
  static final String APPLICATION = "encore.application..";
  static final String WEB = "encore.web..";
  static final String PERSISTENCE = "encore.persistence..";
  static final String REDIS = "encore.redis..";
  static final String KAFKA = "encore.kafka..";
  static final String BOOTSTRAP = "encore.bootstrap..";
  static final String LOADTEST = "encore.loadtest..";

  static final String[] CORE = {DOMAIN, APPLICATION};
  static final String[] ADAPTERS = {WEB, PERSISTENCE, REDIS, KAFKA};

  private House() {}

  /** What is shipped: neither test classes, nor the test jars that bootstrap stands on. */
  static final class ShippedOnly implements ImportOption {
    private static final ImportOption NO_TESTS = new DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
      return NO_TESTS.includes(location) && !location.contains("-tests.jar");
    }
  }

  /** A package-info is no class: a module that has nothing else is empty. */
  static final class ClassesOnly implements ImportOption {
    private static final ImportOption NO_PACKAGE_INFOS = new DoNotIncludePackageInfos();

    @Override
    public boolean includes(Location location) {
      return NO_PACKAGE_INFOS.includes(location) && !location.contains("module-info");
    }
  }
}
