package encore.application.ranking;

import encore.application.event.Event;
import encore.application.event.EventType;
import encore.application.event.Facts;
import encore.application.inbox.Subscriber;
import encore.application.shared.Part;
import encore.application.shared.Transactions;
import java.util.List;
import java.util.Set;

/** Counts what was sold. */
@Part
final class RankingSubscriber implements Subscriber {

  private final SalesCounts counts;
  private final RankingCopies copies;
  private final Transactions transactions;

  RankingSubscriber(SalesCounts counts, RankingCopies copies, Transactions transactions) {
    this.counts = counts;
    this.copies = copies;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "ranking";
  }

  @Override
  public Set<EventType> types() {
    return Set.of(
        EventType.BOOKING_CONFIRMED,
        EventType.BOOKING_CANCELLED,
        EventType.ORDER_PAID,
        EventType.ORDER_CANCELLED);
  }

  @Override
  public void take(Event event, Facts facts) {
    var sales = EventType.of(event.type()).map(type -> sales(type, event, facts)).orElse(List.of());
    if (!sales.isEmpty() && counts.count(sales)) {
      transactions.afterwards(copies::changed);
    }
  }

  /** Whatever else is told is no sale. */
  private static List<Sale> sales(EventType type, Event event, Facts facts) {
    boolean isSold = type == EventType.BOOKING_CONFIRMED || type == EventType.ORDER_PAID;
    return type == EventType.ORDER_PAID || type == EventType.ORDER_CANCELLED
        ? products(isSold, event, facts)
        : seats(isSold, event, facts);
  }

  /** None of what was never sold: a gift, or a hold that was let go. */
  private static List<Sale> seats(boolean isSold, Event event, Facts facts) {
    boolean isSale =
        facts.optional("confirmedAt").isPresent()
            && facts.optional("concertId").isPresent()
            && !facts.optional("complimentary").filter("true"::equals).isPresent();
    if (!isSale) {
      return List.of();
    }
    return List.of(
        new Sale(
            ItemKind.CONCERT,
            facts.id("bookingId"),
            facts.id("concertId"),
            facts.time("confirmedAt"),
            isSold ? facts.number("seatCount") : 0,
            event.version()));
  }

  /** Each line of an order, by the same version: they are told together. */
  private static List<Sale> products(boolean isSold, Event event, Facts facts) {
    var order = facts.id("orderId");
    var at = facts.time("orderedAt");
    return facts.list("items").stream()
        .map(line ->
            new Sale(
                ItemKind.PRODUCT,
                order,
                line.id("productId"),
                at,
                isSold ? line.number("quantity") : 0,
                event.version()))
        .toList();
  }
}
