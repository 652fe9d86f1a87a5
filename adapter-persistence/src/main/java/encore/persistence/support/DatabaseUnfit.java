package encore.persistence.support;

/** The server is there, but nothing may be sold from it: its settings could lose a sale. */
public final class DatabaseUnfit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseUnfit(String why) {
    super(why);
  }
}
