package encore.application.ranking;

/** What is ranked; one kind is never compared with another. */
public enum ItemKind {
  CONCERT,
  PRODUCT
}
