package encore.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.audit.Act;
import encore.application.payment.WebhookReceipts.Due;
import encore.application.payment.WebhookReceipts.Handled;
import encore.application.shared.Transactions;
import encore.application.shared.Unavailable;
import encore.domain.identity.UserId;
import encore.domain.payment.PaymentId;
import encore.testing.Busy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class HandlingWebhooksTest {

  private static final UserId BOSS = new UserId(new UUID(0, 1));
  private static final WebhookPolicy POLICY =
      new WebhookPolicy(10, 3, Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofDays(30));

  private final Desk desk = new Desk();
  private final List<PaymentId> asked = new ArrayList<>();
  private final List<Act> trail = new ArrayList<>();
  private SettlePayment settlePayment = _ -> SettlePayment.Outcome.SETTLED;
  private boolean isWithinATransaction;

  @Test
  void itsWordIsNotTakenTheGatewayIsAsked() {
    var receipt = desk.put(1);

    assertThat(handle()).isEqualTo(new HandleWebhooks.Outcome(1, 1, List.of()));
    assertThat(asked).containsExactly(receipt.payment().orElseThrow());
    assertThat(desk.done).containsExactly(Map.entry(receipt.id(), Handled.SETTLED));
  }

  @Test
  void aPaymentThatIsNotOursIsDoneWith() {
    var receipt = desk.put(1);
    settlePayment = _ -> SettlePayment.Outcome.NO_SUCH_PAYMENT;

    handle();

    assertThat(desk.done).containsExactly(Map.entry(receipt.id(), Handled.NO_SUCH_PAYMENT));
  }

  @Test
  void whatTheGatewayDoesNotSayYetStaysOnTheDesk() {
    desk.put(1);
    settlePayment = _ -> SettlePayment.Outcome.OPEN;

    assertThat(handle()).isEqualTo(new HandleWebhooks.Outcome(1, 0, List.of()));
    assertThat(desk.done).isEmpty();
  }

  @Test
  void oneThatFailsStaysAndTheOthersAreHandled() {
    var bad = desk.put(1);
    var good = desk.put(2);
    settlePayment =
        payment -> {
          if (payment.equals(bad.payment().orElseThrow())) {
            throw new Unavailable("postgres", Unavailable.Reason.DOWN, new IllegalStateException());
          }
          return SettlePayment.Outcome.SETTLED;
        };

    var outcome = handle();

    assertThat(outcome.handled()).isEqualTo(1);
    assertThat(outcome.failures())
        .extracting(HandleWebhooks.Failure::receipt)
        .containsExactly(bad.id());
    assertThat(desk.done).containsOnlyKeys(good.id());
  }

  @Test
  void aReplayIsOnRecordEvenIfItFails() {
    var receipt = desk.put(1);
    settlePayment =
        _ -> {
          throw new IllegalStateException("a bug");
        };

    assertThatThrownBy(() -> replay(receipt.id())).hasMessage("a bug");
    assertThat(trail)
        .containsExactly(new Act(BOSS, "WEBHOOK_REPLAYED", "webhook/" + receipt.id(), Map.of()));
    assertThat(desk.done).isEmpty();
  }

  @Test
  void aReplaySaysWhatItCameToAndOfNothingThereIsNone() {
    var receipt = desk.put(1);
    assertThat(replay(receipt.id())).isEqualTo(new ReplayWebhook.Outcome.Done(Handled.SETTLED));
    settlePayment = _ -> SettlePayment.Outcome.OPEN;
    assertThat(replay(receipt.id())).isEqualTo(new ReplayWebhook.Outcome.StillOpen());
    trail.clear();

    assertThat(replay(new UUID(9, 9))).isEqualTo(new ReplayWebhook.Outcome.NoSuchReceipt());
    assertThat(trail).isEmpty();
  }

  @Test
  void whatNobodyCanReadIsNotAskedAbout() {
    var receipt = new Due(new UUID(0, 5), Optional.empty());
    desk.receipts.add(receipt);

    assertThat(replay(receipt.id())).isEqualTo(new ReplayWebhook.Outcome.Done(Handled.UNREADABLE));
    assertThat(asked).isEmpty();
  }

  private HandleWebhooks.Outcome handle() {
    return new HandleWebhooksService(desk, POLICY, handling()).handle();
  }

  @Test
  void whatAnAdministratorHasBegunIsNotCalledUnchanged() {
    var receipt = desk.put(1);
    settlePayment =
        _ -> {
          throw new Unavailable("postgres", Unavailable.Reason.BUSY, new IllegalStateException());
        };

    Busy.assertInDoubt(() -> replay(receipt.id()));
    assertThat(trail).hasSize(1);
  }

  private ReplayWebhook.Outcome replay(UUID receipt) {
    return new ReplayWebhookService(desk, handling(), trail::add, new Noticed())
        .replay(BOSS, receipt);
  }

  private WebhookHandling handling() {
    return new WebhookHandling(
        desk,
        payment -> {
          assertThat(isWithinATransaction).as("a gateway is asked").isFalse();
          asked.add(payment);
          return settlePayment.settle(payment);
        });
  }

  private final class Noticed implements Transactions {
    @Override
    public <T> T inOne(Supplier<T> work) {
      return inOne(work, _ -> true);
    }

    @Override
    public <T> T inOne(Supplier<T> work, Predicate<T> wrote) {
      isWithinATransaction = true;
      try {
        return work.get();
      } finally {
        isWithinATransaction = false;
      }
    }

    @Override
    public void afterwards(Runnable work) {
      work.run();
    }
  }

  /** Where receipts lie until they are done with. */
  private static final class Desk implements WebhookReceipts {
    private final List<Due> receipts = new ArrayList<>();
    private final Map<UUID, Handled> done = new LinkedHashMap<>();

    Due put(long number) {
      var due = new Due(new UUID(0, number), Optional.of(new PaymentId(new UUID(1, number))));
      receipts.add(due);
      return due;
    }

    @Override
    public boolean store(Receipt receipt) {
      return receipts.add(new Due(receipt.id(), receipt.payment()));
    }

    @Override
    public List<Due> takeDue(WebhookPolicy policy) {
      return receipts.stream().filter(each -> !done.containsKey(each.id())).toList();
    }

    @Override
    public Optional<Due> find(UUID receipt) {
      return receipts.stream().filter(each -> each.id().equals(receipt)).findFirst();
    }

    @Override
    public void handled(UUID receipt, Handled how) {
      done.put(receipt, how);
    }

    @Override
    public int tidy(Duration keep, int rowsMax) {
      return 0;
    }
  }
}
