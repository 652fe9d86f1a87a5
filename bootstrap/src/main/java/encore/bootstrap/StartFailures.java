package encore.bootstrap;

import encore.persistence.support.DatabaseRefused;
import encore.persistence.support.DatabaseUnfit;
import encore.persistence.support.DatabaseUnreachable;
import encore.web.identity.SigningKeyUnfit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Why the house did not start, and the command that mends it. */
final class StartFailures {

  private StartFailures() {}

  static final class Unreachable extends AbstractFailureAnalyzer<DatabaseUnreachable> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, DatabaseUnreachable cause) {
      return new FailureAnalysis(
          "PostgreSQL does not answer: " + cause.getMessage(),
          """
          Start one with `docker compose up -d`, or name yours:
            DATABASE_URL=postgres://user:password@host:5432/database
          To try Encore without any server, run `mvn` in its root.\
          """,
          cause);
    }
  }

  static final class Refused extends AbstractFailureAnalyzer<DatabaseRefused> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, DatabaseRefused cause) {
      return new FailureAnalysis(
          "PostgreSQL does not let us in: " + cause.getMessage(),
          "Check user, password and database in DATABASE_URL"
              + " (postgres://user:password@host:5432/database).",
          cause);
    }
  }

  static final class SigningKey extends AbstractFailureAnalyzer<SigningKeyUnfit> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SigningKeyUnfit cause) {
      return new FailureAnalysis(
          "There is no key to sign access tokens with: " + cause.getMessage() + ".",
          """
          Make one, keep it secret, give the same to every instance, and name its file:
            openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out encore-signing-key.pem
            ENCORE_SIGNING_KEY=encore-signing-key.pem
          To replace a key, name the public part of the old one in encore.identity.previous-keys:
            openssl pkey -in old-key.pem -pubout -out old-key.pub.pem
          To try Encore without a key, run `mvn` in its root.\
          """,
          cause);
    }
  }

  static final class Unfit extends AbstractFailureAnalyzer<DatabaseUnfit> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, DatabaseUnfit cause) {
      return new FailureAnalysis(
          "Encore does not sell from this server: " + cause.getMessage(),
          "Use PostgreSQL 18 or newer with fsync, full_page_writes and synchronous_commit on;"
              + " `docker compose up -d` starts one.",
          cause);
    }
  }

  static final class Clash extends AbstractFailureAnalyzer<SettingsClash> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SettingsClash cause) {
      return new FailureAnalysis(cause.getMessage(), cause.mend(), cause);
    }
  }
}
