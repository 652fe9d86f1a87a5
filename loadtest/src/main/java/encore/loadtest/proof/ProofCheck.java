package encore.loadtest.proof;

import java.io.PrintStream;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Recomputes what a {@link Proof} claims. */
final class ProofCheck {

  private static final long STEP = 10_000_000;

  private final Proof proof;
  private final PrintStream progress;
  private final Findings findings = new Findings();

  private ProofCheck(Proof proof, PrintStream progress) {
    this.proof = proof;
    this.progress = progress;
  }

  /**
   * Looks at everything.
   *
   * @param noted the commitment as it was before the opening
   * @param other an index beside the one in the proof
   * @param all whether every place is computed
   */
  record Wish(Optional<String> noted, OptionalLong other, boolean all) {}

  static Findings of(Proof proof, Wish wish, PrintStream progress) {
    var check = new ProofCheck(proof, progress);
    check.promise(wish.noted());
    if (proof.secret().isEmpty()) {
      check.beforeTheOpening();
    } else if (check.isComplete()) {
      check.afterTheOpening(wish);
    }
    return check.findings;
  }

  private void promise(Optional<String> noted) {
    if (!proof.algorithm().equals(DrawnOrder.ALGORITHM)) {
      findings.broken("the draw is made by " + proof.algorithm() + ", which nobody knows here.");
    }
    noted.ifPresent(before ->
        findings.expect(
            before.equals(proof.commitment()),
            "The commitment is the one that you noted.",
            "the commitment is not the one that you noted: it was " + before + "."));
  }

  private void beforeTheOpening() {
    if (proof.openedAt().isPresent() || proof.count().isPresent() || proof.place().isPresent()) {
      findings.broken("the sale has opened, and the secret is kept back.");
      return;
    }
    findings.note("Not opened yet.");
    findings.note("Note this, and give it with --commitment later: " + proof.commitment());
  }

  /** Without these nothing can be recomputed. */
  private boolean isComplete() {
    long count = proof.count().orElse(0);
    boolean isCount = count > 0 && count <= DrawnOrder.COUNT_MAX;
    findings.expect(isCount, "", "a secret, but no count from 1 to 100000000.");
    return isCount;
  }

  private void afterTheOpening(Wish wish) {
    commitment(wish.noted());
    opening();
    long count = proof.count().orElseThrow();
    var order = new DrawnOrder(proof.secretBytes(), proof.concert(), count);
    own(order, count);
    wish.other().ifPresent(index -> other(order, index, count));
    if (wish.all()) {
      all(order, count);
    }
  }

  private void commitment(Optional<String> noted) {
    var hash = HexFormat.of().formatHex(DrawnOrder.sha256(proof.secretBytes()));
    findings.expect(
        hash.equals(proof.commitment()),
        "The secret is the one that was committed to.",
        "the commitment belongs to another secret: this one has " + hash + ".");
    if (noted.isEmpty()) {
      findings.note(
          "Whether it is the commitment from before the opening only you can know:"
              + " give the one you noted with --commitment.");
    }
  }

  private void opening() {
    long count = proof.count().orElseThrow();
    findings.expect(
        proof.joined().orElse(count) == count,
        "",
        "%s have joined, but %s are drawn."
            .formatted(grouped(proof.joined().orElse(count)), grouped(count)));
    findings.expect(proof.openedAt().isPresent(), "", "the secret is out before the opening.");
    boolean isEarly =
        proof.openedAt().isPresent()
            && proof.opensAt().filter(proof.openedAt().get()::isBefore).isPresent();
    findings.expect(!isEarly, "", "it opened before its time.");
  }

  private void own(DrawnOrder order, long count) {
    if (proof.index().isEmpty() && proof.place().isEmpty()) {
      findings.note("The proof names nobody's place: ask for it with your ticket.");
      return;
    }
    long index = proof.index().orElse(count);
    if (index >= count || proof.place().isEmpty()) {
      findings.broken("an index below the count and a place belong together.");
      return;
    }
    long right = order.place(index);
    long claimed = proof.place().getAsLong();
    findings.expect(
        right == claimed,
        "Your place is right: number %s of %s (index %d, place %d)."
            .formatted(grouped(right + 1), grouped(count), index, right),
        "index %d has place %d, not %d.".formatted(index, right, claimed));
  }

  private void other(DrawnOrder order, long index, long count) {
    findings.note(
        index < count
            ? "Index %d has number %s of %s."
                .formatted(index, grouped(order.place(index) + 1), grouped(count))
            : "Nobody has index %d: %s have joined.".formatted(index, grouped(count)));
  }

  private void all(DrawnOrder order, long count) {
    var given = new BitSet((int) count);
    for (long index = 0; index < count; index++) {
      given.set((int) order.place(index));
      if (index % STEP == STEP - 1) {
        progress.printf("%s of %s places computed%n", grouped(index + 1), grouped(count));
      }
    }
    findings.expect(
        given.cardinality() == count && given.length() == count,
        "All %s places are different: everybody has one, and nobody has two."
            .formatted(grouped(count)),
        "only %s of %s places are given.".formatted(grouped(given.cardinality()), grouped(count)));
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
