package encore.web.identity;

import static encore.domain.shared.Invariant.require;

import encore.domain.identity.LoginPolicy;
import encore.domain.identity.SessionPolicy;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may sign in, and for how long.
 *
 * @param signingKey a PEM private key (RSA), or the file it is in
 * @param previousKeys public keys whose tokens are still taken: PEM, or the files they are in
 */
@ConfigurationProperties(prefix = "encore.identity", ignoreUnknownFields = false)
public record IdentityProperties(
    @DefaultValue("") String signingKey,
    @DefaultValue List<String> previousKeys,
    @DefaultValue("encore") String issuer,
    @DefaultValue("encore") String audience,
    @DefaultValue("5m") Duration accessTtl,
    @DefaultValue("10s") Duration leeway,
    @DefaultValue("10000") int verifiedTokens,
    @DefaultValue("14d") Duration sessionTtl,
    @DefaultValue("20") int sessionsMax,
    @DefaultValue Login login,
    @DefaultValue Hashing hashing,
    @DefaultValue Admin admin,
    @DefaultValue("10m") Duration tidyEvery,
    @DefaultValue("500ms") Duration blockedEvery) {

  /** How many wrong passwords an address may have, and for how long they count. */
  public record Login(
      @DefaultValue("10") int failuresMax, @DefaultValue("10m") Duration failuresFor) {}

  /**
   * How many passwords are hashed at once, who may wait for it, and how long.
   *
   * @param atOnce 0 for half of the cores
   */
  public record Hashing(
      @DefaultValue("0") int atOnce,
      @DefaultValue("100") int waiting,
      @DefaultValue("1s") Duration patience) {

    public Hashing {
      require(atOnce >= 0 && waiting >= 0, "encore.identity.hashing: no negative numbers");
      require(!patience.isNegative(), "encore.identity.hashing.patience: not negative");
    }

    int permits() {
      return atOnce > 0 ? atOnce : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
  }

  /** The first who may run the house; nobody if there is no address. */
  public record Admin(
      @DefaultValue("") String email,
      @DefaultValue("") String password,
      @DefaultValue("") String passwordHash) {

    @Override
    public String toString() {
      return "Admin[" + email + "]";
    }
  }

  public IdentityProperties {
    require(accessTtl.isPositive(), "encore.identity.access-ttl: some time");
    require(!leeway.isNegative(), "encore.identity.leeway: not negative");
    require(verifiedTokens >= 0, "encore.identity.verified-tokens: not negative");
    require(tidyEvery.isPositive(), "encore.identity.tidy-every: some time");
    require(blockedEvery.isPositive(), "encore.identity.blocked-every: some time");
  }

  /** How old a token can be that is still taken. */
  public Duration tokensLive() {
    return accessTtl.plus(leeway);
  }

  public SessionPolicy sessions() {
    return new SessionPolicy(sessionTtl, sessionsMax);
  }

  public LoginPolicy logins() {
    return new LoginPolicy(login.failuresMax(), login.failuresFor());
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "IdentityProperties[" + issuer + "]";
  }
}
