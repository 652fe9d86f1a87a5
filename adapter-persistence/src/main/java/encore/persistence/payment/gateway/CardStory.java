package encore.persistence.payment.gateway;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of a charge, by the token: cards for trying things out, as other gateways have. */
enum CardStory {
  APPROVE("tok_approve", Telling.AT_ONCE, 1),
  DECLINE("tok_decline", Telling.AT_ONCE, 1),
  DECLINE_LOST_CARD("tok_decline_lost_card", Telling.AT_ONCE, 1),
  /** Charges, and answers only when nobody waits any more. */
  SLOW("tok_slow", Telling.SLOWLY, 1),
  /** Does not know yet, and approves some seconds later. */
  LATE("tok_late", Telling.LATER, 1),
  TWICE("tok_twice", Telling.AT_ONCE, 2),
  /** Approves, but its answer is lost and it never calls back: only asking helps. */
  SILENT("tok_silent", Telling.NOT_TO_THE_FIRST, 0),
  /** Loses the request: nothing is charged, and after a while it is sure that nothing will be. */
  NEVER("tok_never", Telling.WHEN_GIVEN_UP, 0),
  UNKNOWN_REFUND("tok_unknown_refund", Telling.AT_ONCE, 1),
  /** Any other token. */
  NO_CARD("", Telling.AT_ONCE, 1);

  /** When the gateway says what it did. */
  enum Telling {
    AT_ONCE,
    SLOWLY,
    LATER,
    NOT_TO_THE_FIRST,
    WHEN_GIVEN_UP
  }

  /** What it did, as it stands in the books. */
  enum Verdict {
    APPROVED,
    DECLINED,
    NEVER
  }

  private final String token;
  private final Telling telling;
  private final int callbacks;

  CardStory(String token, Telling telling, int callbacks) {
    this.token = token;
    this.telling = telling;
    this.callbacks = callbacks;
  }

  static CardStory of(String token) {
    return Arrays.stream(values())
        .filter(story -> !story.token.isEmpty() && story.token.equals(token))
        .findFirst()
        .orElse(NO_CARD);
  }

  Verdict verdict() {
    return switch (this) {
      case APPROVE, SLOW, LATE, TWICE, SILENT, UNKNOWN_REFUND -> Verdict.APPROVED;
      case DECLINE, DECLINE_LOST_CARD, NO_CARD -> Verdict.DECLINED;
      case NEVER -> Verdict.NEVER;
    };
  }

  Optional<String> declineCode() {
    return switch (this) {
      case DECLINE -> Optional.of("insufficient_funds");
      case DECLINE_LOST_CARD -> Optional.of("lost_card");
      case NO_CARD -> Optional.of("invalid_token");
      case APPROVE, SLOW, LATE, TWICE, SILENT, NEVER, UNKNOWN_REFUND -> Optional.empty();
    };
  }

  Telling telling() {
    return telling;
  }

  /** How often its callback comes; twice is twice the same. */
  int callbacks() {
    return callbacks;
  }

  boolean losesRefund() {
    return this == UNKNOWN_REFUND;
  }
}
