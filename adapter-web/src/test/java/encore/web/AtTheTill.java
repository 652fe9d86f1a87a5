package encore.web;

import encore.application.payment.ReceiveWebhook;
import encore.application.payment.ReplayWebhook;
import encore.application.payment.WebhookViews;
import encore.application.shared.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What gateways tell us, over what a test sets up. */
@Configuration(proxyBeanMethods = false)
public class AtTheTill {

  /** What stands behind the controllers of webhooks during one test. */
  public static final class Cashier {
    public final List<ReceiveWebhook.Command> received = new ArrayList<>();
    public ReceiveWebhook.Outcome answer = ReceiveWebhook.Outcome.STORED;
    public ReplayWebhook replay = (_, _) -> new ReplayWebhook.Outcome.NoSuchReceipt();
    public List<WebhookViews.Open> receipts = List.of();
    public Optional<WebhookViews.Cursor> next = Optional.empty();
    public Optional<Boolean> asked = Optional.empty();
  }

  @Bean
  Cashier tillCashier() {
    return new Cashier();
  }

  @Bean
  ReceiveWebhook receiveWebhook(Cashier cashier) {
    return command -> {
      cashier.received.add(command);
      return cashier.answer;
    };
  }

  @Bean
  ReplayWebhook replayWebhook(Cashier cashier) {
    return (admin, receipt) -> cashier.replay.replay(admin, receipt);
  }

  @Bean
  WebhookViews webhookViews(Cashier cashier) {
    return new WebhookViews() {
      @Override
      public Page<Line, Cursor> receipts(
          Optional<Boolean> handled, Optional<Cursor> after, int limit) {
        cashier.asked = handled;
        return new Page<>(
            cashier.receipts.stream().map(Open::line).toList(),
            after.isPresent() ? Optional.empty() : cashier.next);
      }

      @Override
      public Optional<Open> receipt(UUID receipt) {
        return cashier.receipts.stream().filter(r -> r.line().id().equals(receipt)).findFirst();
      }

      @Override
      public Duration longestWait() {
        return Duration.ZERO;
      }
    };
  }
}
