package encore.application.cart;

import static java.util.stream.Collectors.toMap;

import encore.application.product.ProductViews;
import encore.application.shared.UseCase;
import encore.domain.identity.UserId;
import encore.domain.product.Wanted;
import encore.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

@UseCase
final class PriceCartService implements PriceCart {

  private final Carts carts;
  private final ProductViews products;

  PriceCartService(Carts carts, ProductViews products) {
    this.carts = carts;
    this.products = products;
  }

  @Override
  public Priced price(UserId user) {
    var wanted = carts.look(user);
    var lines = wanted.isEmpty() ? List.<Line>of() : lines(wanted);
    var total =
        lines.stream().filter(Line::isAvailable).map(Line::amount).reduce(Money.ZERO, Money::plus);
    return new Priced(lines, total);
  }

  /** In the order of the cart. What was deleted between the two looks is left out. */
  private List<Line> lines(List<Wanted> wanted) {
    var listed =
        products.products(wanted.stream().map(Wanted::product).toList()).stream()
            .collect(toMap(each -> each.product().id(), Function.identity()));
    return wanted.stream()
        .flatMap(line ->
            Optional.ofNullable(listed.get(line.product())).stream()
                .map(now -> new Line(now, line.quantity())))
        .toList();
  }
}
