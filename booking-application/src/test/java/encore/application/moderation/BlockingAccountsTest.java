package encore.application.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.audit.Act;
import encore.application.moderation.AccountBlocks.Change;
import encore.application.shared.Transactions;
import encore.domain.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class BlockingAccountsTest {

  private static final UserId BOSS = new UserId(new UUID(0, 1));
  private static final UserId FAN = new UserId(new UUID(0, 2));

  private final List<Act> trail = new ArrayList<>();
  private final List<UserId> taken = new ArrayList<>();
  private final List<UserId> cleared = new ArrayList<>();
  private final OneTransaction transactions = new OneTransaction();
  private Change change = Change.DONE;
  private final AccountBlocks blocks =
      new AccountBlocks() {
        @Override
        public Change block(UserId admin, UserId user, String reason) {
          return change;
        }

        @Override
        public Change unblock(UserId admin, UserId user) {
          return change;
        }
      };

  @Test
  void aBlockIsOnRecordInItsOwnTransaction() {
    assertThat(block(FAN)).isEqualTo(new BlockAccount.Outcome.Blocked());

    assertThat(trail)
        .containsExactly(
            new Act(
                BOSS,
                "ACCOUNT_BLOCKED",
                "user/" + FAN.value(),
                Map.of("reason", "bought by a bot")));
    assertThat(transactions.committed).isEqualTo(1);
  }

  @Test
  void anotherReasonIsOnRecordToo() {
    change = Change.REWORDED;

    assertThat(block(FAN)).isEqualTo(new BlockAccount.Outcome.WasBlocked());
    assertThat(trail).extracting(Act::action).containsExactly("ACCOUNT_BLOCK_REWORDED");
    assertThat(transactions.committed).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DONE", "REWORDED"})
  void whatChangesNothingLeavesNoLine(Change nothing) {
    change = nothing;

    assertThat(block(FAN)).isNotEqualTo(new BlockAccount.Outcome.Blocked());
    assertThat(unblock(FAN)).isNotEqualTo(new UnblockAccount.Outcome.Unblocked());
    assertThat(trail).isEmpty();
    assertThat(transactions.committed).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"DONE", "REWORDED", "NOTHING"})
  void whatHeHasInUseEndsWithTheBlockAndAgainWhenItIsRepeated(Change made) {
    change = made;

    block(FAN);

    assertThat(taken).containsExactly(FAN);
    assertThat(cleared).containsExactly(FAN);
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_SUCH_USER", "NOT_ENTITLED"})
  void whoIsNotBlockedKeepsWhatHeHas(Change made) {
    change = made;

    block(FAN);
    block(BOSS);

    assertThat(taken).isEmpty();
  }

  @Test
  void nobodyBlocksHimself() {
    assertThat(block(BOSS)).isEqualTo(new BlockAccount.Outcome.Yourself());
    assertThat(transactions.committed).isZero();
  }

  @Test
  void theWayBackIsOnRecord() {
    assertThat(unblock(FAN)).isEqualTo(new UnblockAccount.Outcome.Unblocked());
    assertThat(trail).extracting(Act::action).containsExactly("ACCOUNT_UNBLOCKED");
  }

  private BlockAccount.Outcome block(UserId user) {
    return new BlockAccountService(blocks, trail::add, this::takeAway, transactions)
        .block(new BlockAccount.Command(BOSS, user, "bought by a bot"));
  }

  private Belongings.Rest takeAway(UserId user) {
    assertThat(transactions.isOpen).as("with the block or not at all").isTrue();
    taken.add(user);
    return () -> {
      assertThat(transactions.isOpen).as("when it is final").isFalse();
      cleared.add(user);
    };
  }

  private UnblockAccount.Outcome unblock(UserId user) {
    return new UnblockAccountService(blocks, trail::add, transactions)
        .unblock(new UnblockAccount.Command(BOSS, user));
  }

  /** Counts what would have been made final. */
  private static final class OneTransaction implements Transactions {
    @Override
    public void afterwards(Runnable work) {
      work.run();
    }

    private int committed;
    private boolean isOpen;

    @Override
    public <T> T inOne(Supplier<T> work) {
      return inOne(work, _ -> true);
    }

    @Override
    public <T> T inOne(Supplier<T> work, Predicate<T> wrote) {
      isOpen = true;
      var result = work.get();
      isOpen = false;
      committed += wrote.test(result) ? 1 : 0;
      return result;
    }
  }
}
