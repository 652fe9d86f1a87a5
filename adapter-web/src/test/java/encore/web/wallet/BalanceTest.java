package encore.web.wallet;

import static encore.web.Scene.FAN;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.shared.Page;
import encore.application.wallet.ChargeWallet.Outcome;
import encore.application.wallet.WalletProofs;
import encore.application.wallet.WalletViews.Cursor;
import encore.application.wallet.WalletViews.Kind;
import encore.application.wallet.WalletViews.Line;
import encore.application.wallet.WalletViews.Standing;
import encore.domain.shared.Money;
import encore.domain.wallet.Balance;
import encore.domain.wallet.TransferId;
import encore.web.OnStage;
import encore.web.PurseStage.Cashier;
import encore.web.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class BalanceTest {

  private static final String PATH = "/api/users/" + FAN.value() + "/balance";
  private static final TransferId TRANSFER =
      new TransferId(UUID.fromString("0198c0de-0000-7000-8000-0000000000e1"));
  private static final String SOMEBODY_ELSE = Tokens.bearer("fan2@example.com");

  private final MockMvcTester http;
  private final Cashier cashier;

  BalanceTest(MockMvcTester http, Cashier cashier) {
    this.http = http;
    this.cashier = cashier;
  }

  @AfterEach
  void asBefore() {
    var fresh = new Cashier();
    cashier.charge = fresh.charge;
    cashier.standing = fresh.standing;
    cashier.lines = fresh.lines;
    cashier.proofs = fresh.proofs;
  }

  @Test
  void aChargeAnswersExactlyThis() {
    cashier.charge = _ -> new Outcome.Charged(TRANSFER, balance(1_000), balance(6_000), NOON);

    assertThat(charge(Tokens.bearer(), "{\"amount\":5000}", "en"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"userId":"%s","previousBalance":1000,"chargedAmount":5000,"currentBalance":6000,
             "chargedAt":"2026-09-01T12:00:00Z","transactionId":"%s"}
            """
                .formatted(FAN.value(), TRANSFER.value()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "5000",
        "{\"amount\":null}",
        "{\"amount\":0}",
        "{\"amount\":-1}",
        "{\"amount\":10000001}",
        "{\"amount\":1.5}",
        "{\"amount\":\"5000\"}",
        "{\"amount\":true}",
        "{\"amount\":99999999999999999999}",
        "{\"amount\":[1]}",
        "{\"amount\":",
        ""
      })
  void whatIsNoAmountIsRefused(String body) {
    cashier.charge =
        _ -> {
          throw new IllegalStateException("no part in this test");
        };

    assertThat(charge(Tokens.bearer(), body, "en")).as(body).hasStatus(400);
  }

  @Test
  void whyNothingWasChargedIsSaidInBothLanguages() {
    cashier.charge = _ -> new Outcome.TooMuch(new Money(100_000_000));
    assertThat(charge(Tokens.bearer(), "{\"amount\":1}", "en"))
        .hasStatus(409)
        .bodyText()
        .contains("BALANCE_LIMIT_EXCEEDED", "\"max\":100000000", "100,000,000 won");
    assertThat(charge(Tokens.bearer(), "{\"amount\":1}", "ko"))
        .hasStatus(409)
        .bodyText()
        .contains("BALANCE_LIMIT_EXCEEDED", "충전되지 않았습니다", "100,000,000원");

    cashier.charge = _ -> new Outcome.Contended();
    assertThat(charge(Tokens.bearer(), "{\"amount\":1}", "en")).hasStatus(503);
    cashier.charge = _ -> new Outcome.NoSuchUser();
    assertThat(charge(Tokens.bearer(), "{\"amount\":1}", "en")).hasStatus(404);
  }

  @Test
  void aWalletIsItsOwnersAndTheHouses() {
    cashier.standing =
        Optional.of(new Standing(FAN, new Balance(new Money(6_000), new Money(1_000)), NOON));

    assertThat(get(PATH, Tokens.bearer()))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"userId":"%s","balance":6000,"available":5000,"reserved":1000,"currency":"KRW",
             "updatedAt":"2026-09-01T12:00:00Z"}
            """
                .formatted(FAN.value()));
    assertThat(get(PATH, Tokens.bearerOfAdmin())).hasStatusOk();

    for (var path : List.of(PATH, PATH + "/transactions")) {
      assertThat(get(path, SOMEBODY_ELSE)).hasStatus(403).bodyText().contains("FORBIDDEN");
      assertThat(http.get().uri(path)).hasStatus(401);
    }
    assertThat(charge(SOMEBODY_ELSE, "{\"amount\":1}", "ko"))
        .hasStatus(403)
        .bodyText()
        .contains("권한이 없습니다");
  }

  @Test
  void whoIsNotThereHasNoWallet() {
    var nobody = "/api/users/" + UUID.randomUUID() + "/balance";
    for (var path : List.of(nobody, nobody + "/transactions")) {
      assertThat(get(path, Tokens.bearerOfAdmin()))
          .hasStatus(404)
          .bodyText()
          .contains("USER_NOT_FOUND");
    }
    assertThat(get("/api/users/1/balance", Tokens.bearer())).hasStatus(400);
  }

  @Test
  void linesOfAWalletLeadToTheNextPage() {
    var line = new Line(TRANSFER, Kind.USE, new Money(400), new Money(600), "payment/1", NOON);
    cashier.lines = new Page<>(List.of(line), Optional.of(new Cursor(NOON, TRANSFER.value())));

    var page = get(PATH + "/transactions?type=USE&limit=1", Tokens.bearer());
    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("\"type\":\"USE\"", "\"amount\":400", "\"balanceAfter\":600", "\"hasMore\":true");
    assertThat(cashier.asked).contains(Kind.USE);
    assertThat(page.getResponse().getHeader("Link")).contains("type=USE").contains("cursor=");
    for (var query : List.of("type=GIFT", "limit=0", "limit=101", "cursor=x")) {
      assertThat(get(PATH + "/transactions?" + query, Tokens.bearer())).as(query).hasStatus(400);
    }
  }

  @Test
  void theProofIsForThoseWhoRunTheHouse() {
    cashier.proofs =
        _ ->
            new WalletProofs.Proof(
                2, 3, 1_001, 1, NOON, List.of(new WalletProofs.Broken(FAN, 1_001, 1_000, 0, 0)));

    assertThat(get("/api/admin/wallets/proof", Tokens.bearer())).hasStatus(403);
    assertThat(get("/api/admin/wallets/proof", Tokens.bearerOfAdmin()))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"wallets":2,"transfers":3,"sumOfBalances":1001,"sumOfAccounts":1,"isSound":false,
             "asOf":"2026-09-01T12:00:00Z",
             "broken":[{"userId":"%s","balance":1001,"sumOfTransfers":1000,"reserved":0,
                        "sumOfReservations":0}]}
            """
                .formatted(FAN.value()));
  }

  private static Balance balance(long won) {
    return new Balance(new Money(won), Money.ZERO);
  }

  private MvcTestResult charge(String bearer, String body, String language) {
    return http.post()
        .uri(PATH + "/charge")
        .header("Authorization", bearer)
        .header("Accept-Language", language)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult get(String path, String bearer) {
    return http.get().uri(path).header("Authorization", bearer).exchange();
  }
}
