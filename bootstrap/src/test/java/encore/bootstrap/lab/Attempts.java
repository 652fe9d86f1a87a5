package encore.bootstrap.lab;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A bout of wishes that are decided one like the other. */
record Attempts<W>(
    List<W> wishes, Function<W, Outcome> decider, Function<Figures, Map<String, Double>> books)
    implements Bout {

  @Override
  public Outcome attempt(int number) {
    return decider.apply(wishes.get(number));
  }

  @Override
  public Map<String, Double> count(Figures figures) {
    return books.apply(figures);
  }
}
