package encore.loadtest.history;

import encore.loadtest.history.Audit.Books;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that the fans of a run were told, and the books of the house if somebody had them.
 *
 * @param ops in the order in which the answers came
 */
public record History(List<Op> ops, Optional<Books> books) {

  public History {
    ops = List.copyOf(ops);
  }

  public static History of(List<Op> ops) {
    return new History(ops, Optional.empty());
  }

  public History with(Books others) {
    return new History(ops, Optional.of(others));
  }

  /** Of which the books are asked. */
  public Set<String> things() {
    return ops.stream().flatMap(op -> op.things().stream()).collect(Collectors.toSet());
  }
}
