package encore.application.ranking;

/** What is ranked, in the order of a rebuild; one kind is never compared with another. */
public enum ItemKind {
  CONCERT,
  PRODUCT
}
