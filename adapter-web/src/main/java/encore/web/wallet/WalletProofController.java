package encore.web.wallet;

import static encore.web.problem.Problem.FORBIDDEN;

import encore.application.wallet.WalletProofs;
import encore.web.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class WalletProofController {

  private static final int BROKEN_MAX = 100;

  private final WalletProofs proofs;

  WalletProofController(WalletProofs proofs) {
    this.proofs = proofs;
  }

  @Operation(
      operationId = "proveWallets",
      summary = "Prove that no point was lost",
      description =
          "Adds up all the books at one instant. `sumOfAccounts` is 0, and `broken` names the first"
              + " of those wallets that differ from their transactions.")
  @Answers({FORBIDDEN})
  @GetMapping(path = "/api/admin/wallets/proof", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<WalletProof> proof() {
    var proof = proofs.proof(BROKEN_MAX);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(WalletProof.of(proof));
  }

  /** What the books came to. */
  @Schema(name = "WalletProof")
  record WalletProof(
      long wallets,
      long transfers,
      long sumOfBalances,
      @Schema(example = "0") long sumOfAccounts,
      boolean isSound,
      Instant asOf,
      List<BrokenWallet> broken) {

    static WalletProof of(WalletProofs.Proof proof) {
      return new WalletProof(
          proof.wallets(),
          proof.transfers(),
          proof.sumOfBalances(),
          proof.sumOfAccounts(),
          proof.isSound(),
          proof.asOf(),
          proof.broken().stream().map(BrokenWallet::of).toList());
    }
  }

  /** A wallet that differs from its books. */
  @Schema(name = "BrokenWallet")
  record BrokenWallet(
      UUID userId, long balance, long sumOfTransfers, long reserved, long sumOfReservations) {

    static BrokenWallet of(WalletProofs.Broken broken) {
      return new BrokenWallet(
          broken.user().value(),
          broken.balance(),
          broken.sumOfTransfers(),
          broken.reserved(),
          broken.sumOfReservations());
    }
  }
}
