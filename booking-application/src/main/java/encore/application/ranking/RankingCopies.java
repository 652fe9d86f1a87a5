package encore.application.ranking;

/** Copies that are cheap to read. Whoever writes them reads what is true by then. */
public interface RankingCopies {

  /** Something was counted: they are old. Costs nothing, and is only a hint. */
  void changed();

  /** Makes them new if they are old. */
  void refresh();
}
