package encore.application.idempotency;

/** Keys that are older than was promised are forgotten, a few at a time; gives how many. */
@FunctionalInterface
public interface ForgetAnswers {
  int forget();
}
