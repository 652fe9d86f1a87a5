package encore.application.ranking;

import encore.application.event.Event;
import encore.application.event.EventType;
import encore.application.event.Facts;
import encore.application.inbox.Subscriber;
import encore.application.shared.Part;
import encore.application.shared.Transactions;
import java.util.Optional;
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
    return Set.of(EventType.BOOKING_CONFIRMED, EventType.BOOKING_CANCELLED);
  }

  @Override
  public void take(Event event, Facts facts) {
    var sale = EventType.of(event.type()).flatMap(type -> sale(type, event, facts));
    if (sale.isPresent() && counts.count(sale.get())) {
      transactions.afterwards(copies::changed);
    }
  }

  /** None of what was never sold: a gift, or a hold that was let go. */
  private static Optional<Sale> sale(EventType type, Event event, Facts facts) {
    boolean isSale =
        facts.optional("confirmedAt").isPresent()
            && facts.optional("concertId").isPresent()
            && !facts.optional("complimentary").filter("true"::equals).isPresent();
    if (!isSale) {
      return Optional.empty();
    }
    return Optional.of(
        new Sale(
            ItemKind.CONCERT,
            facts.id("bookingId"),
            facts.id("concertId"),
            facts.time("confirmedAt"),
            type == EventType.BOOKING_CONFIRMED ? facts.number("seatCount") : 0,
            event.version()));
  }
}
