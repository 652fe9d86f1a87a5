package encore.web.identity;

/** There is no key to sign access tokens with, or none that can be trusted. */
public final class SigningKeyUnfit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SigningKeyUnfit(String message) {
    super(message);
  }
}
