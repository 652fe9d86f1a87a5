package encore.web;

import encore.application.ticket.CheckTicket;
import encore.application.ticket.TicketViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tickets are printed from and checked by, as a test sets it up. */
@Configuration(proxyBeanMethods = false)
public class TicketStage {

  /** What stands behind the controllers of tickets during one test. */
  public static final class Counter {
    public TicketViews tickets = (_, _) -> new TicketViews.Answer.NoSuchBooking();
    public CheckTicket check = (_, _) -> new CheckTicket.Outcome.NoSuchTicket();
  }

  @Bean
  Counter counter() {
    return new Counter();
  }

  @Bean
  TicketViews ticketViews(Counter counter) {
    return (booking, buyer) -> counter.tickets.tickets(booking, buyer);
  }

  @Bean
  CheckTicket checkTicket(Counter counter) {
    return (code, checker) -> counter.check.check(code, checker);
  }
}
