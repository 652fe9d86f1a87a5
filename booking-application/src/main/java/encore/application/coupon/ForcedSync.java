package encore.application.coupon;

import java.util.Optional;

/** Whether an operator wants every coupon to be handed out at once, and why. */
@FunctionalInterface
public interface ForcedSync {
  Optional<String> reason();
}
