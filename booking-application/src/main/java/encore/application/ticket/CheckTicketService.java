package encore.application.ticket;

import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.application.ticket.TicketChecks.Standing;
import encore.domain.identity.UserId;
import encore.domain.ticket.TicketCode;

@UseCase
final class CheckTicketService implements CheckTicket {

  private final TicketChecks checks;
  private final Transactions transactions;

  CheckTicketService(TicketChecks checks, Transactions transactions) {
    this.checks = checks;
    this.transactions = transactions;
  }

  @Override
  public Outcome check(TicketCode code, UserId checker) {
    return transactions.inOne(
        () ->
            checks
                .lock(code)
                .map(standing -> decide(code, standing, checker))
                .orElseGet(Outcome.NoSuchTicket::new),
        done -> done instanceof Outcome.Valid valid && valid.firstTime());
  }

  private Outcome decide(TicketCode code, Standing standing, UserId checker) {
    if (!standing.confirmed()) {
      return new Outcome.Invalid(standing.seat(), Reason.CANCELLED);
    }
    if (standing.edition() != code.edition()) {
      return new Outcome.Invalid(standing.seat(), Reason.REPLACED);
    }
    var entry = checks.note(code, checker);
    return new Outcome.Valid(standing.seat(), entry.at(), entry.first());
  }
}
