package encore.application.ticket;

import encore.application.shared.Transactions;

/** The use case of the doors over given ports, for tests that have no container to make it. */
public final class Doors {

  private Doors() {}

  public static CheckTicket over(TicketChecks checks, Transactions transactions) {
    return new CheckTicketService(checks, transactions);
  }
}
