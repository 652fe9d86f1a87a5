package encore.application.catalog;

/** The copies of the catalogue, as those who run the house see them. */
public interface CatalogCopies {

  /** How many answers this instance keeps right now. */
  long kept();

  /** Nobody believes any copy from before this. True: all who listen were told; else only here. */
  boolean drop();
}
