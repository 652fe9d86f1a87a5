package encore.domain.identity;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;

/** So many wrong passwords for one address, in this time from the first; then nobody is heard. */
public record LoginPolicy(int failuresMax, Duration window) {
  public LoginPolicy {
    require(failuresMax > 0, "a first mistake is allowed");
    require(window.isPositive(), "failures are forgotten after some time");
  }
}
