package encore.domain.identity;

/** What somebody may do here: buy for himself, or run the house. */
public enum Role {
  USER,
  ADMIN
}
