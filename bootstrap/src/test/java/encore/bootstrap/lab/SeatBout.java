package encore.bootstrap.lab;

import encore.application.booking.Claim;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The wishes of one trial, and who decides about them. */
record SeatBout(
    Function<Claim, Outcome> decider, List<Claim> wishes, SeatBooks books, Afterwards afterwards)
    implements Bout {

  /** What is to be put back. */
  interface Afterwards {
    void restore();
  }

  @Override
  public Outcome attempt(int number) {
    return decider.apply(wishes.get(number));
  }

  @Override
  public Map<String, Double> count(Figures figures) {
    return books.count(figures);
  }

  @Override
  public void close() {
    afterwards.restore();
  }

  static Outcome outcome(Claim.Result result) {
    return switch (result) {
      case Claim.Result.Won _ -> Outcome.WON;
      case Claim.Result.Lost _, Claim.Result.OverLimit _ -> Outcome.REFUSED;
      case Claim.Result.Contended _ -> Outcome.CONTENDED;
    };
  }
}
