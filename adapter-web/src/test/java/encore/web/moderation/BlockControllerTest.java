package encore.web.moderation;

import static encore.web.Scene.FAN;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.moderation.BlockAccount;
import encore.application.moderation.BlockedAccountViews.Cursor;
import encore.application.moderation.BlockedAccountViews.Line;
import encore.application.moderation.UnblockAccount;
import encore.application.shared.Page;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.Role;
import encore.web.AtTheDoor.Staff;
import encore.web.OnStage;
import encore.web.Scene;
import encore.web.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class BlockControllerTest {

  private static final String PATH = "/api/admin/users/" + FAN.value() + "/block";

  private final MockMvcTester http;
  private final Staff staff;

  BlockControllerTest(MockMvcTester http, Staff staff) {
    this.http = http;
    this.staff = staff;
  }

  @AfterEach
  void asBefore() {
    var fresh = new Staff();
    staff.blocked = fresh.blocked;
    staff.block = fresh.block;
    staff.unblock = fresh.unblock;
    staff.list = fresh.list;
  }

  @Test
  void aBlockGoesOnWithItsReasonAndTheSameAgainIsFine() {
    var asked = new ArrayList<BlockAccount.Command>();
    staff.block =
        command -> {
          asked.add(command);
          return asked.size() == 1
              ? new BlockAccount.Outcome.Blocked()
              : new BlockAccount.Outcome.WasBlocked();
        };

    assertThat(block("{\"reason\":\"bot\"}")).hasStatus(204);
    assertThat(block("{\"reason\":\"bot\"}")).hasStatus(204);
    assertThat(asked).extracting(BlockAccount.Command::user).containsOnly(FAN);
    assertThat(asked).extracting(BlockAccount.Command::reason).containsOnly("bot");
  }

  @Test
  void whatIsNoReasonIsRefused() {
    for (var body :
        List.of("{}", "{\"reason\":\" \"}", "{\"reason\":\"" + "x".repeat(201) + "\"}")) {
      assertThat(block(body)).as(body).hasStatus(400).bodyText().contains("VALIDATION_FAILED");
    }
  }

  @Test
  void whyNothingWasChangedIsSaid() {
    staff.block = _ -> new BlockAccount.Outcome.Yourself();
    assertThat(block("{\"reason\":\"bot\"}")).hasStatus(403).bodyText().contains("another admin");
    staff.block = _ -> new BlockAccount.Outcome.NotEntitled();
    assertThat(block("{\"reason\":\"bot\"}")).hasStatus(403).bodyText().contains("FORBIDDEN");
    staff.block = _ -> new BlockAccount.Outcome.NoSuchUser();
    assertThat(block("{\"reason\":\"bot\"}")).hasStatus(404).bodyText().contains("USER_NOT_FOUND");
    staff.unblock = _ -> new UnblockAccount.Outcome.NoSuchUser();
    assertThat(unblock()).hasStatus(404).bodyText().contains("USER_NOT_FOUND");
    staff.unblock = _ -> new UnblockAccount.Outcome.WasNotBlocked();
    assertThat(unblock()).hasStatus(204);
  }

  @Test
  void theListLeadsToItsNextPage() {
    var account = new Account(FAN, new Email(Scene.EMAIL), "Minji", Role.USER);
    staff.list =
        (after, _) ->
            new Page<>(
                List.of(new Line(account, NOON, "bot")),
                after.isPresent() ? Optional.empty() : Optional.of(new Cursor(NOON, FAN.value())));

    var page = list("/api/admin/users/blocked?limit=1");
    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("\"email\":\"fan1@example.com\"", "\"reason\":\"bot\"", "\"hasMore\":true");
    var link = page.getResponse().getHeader("Link");
    assertThat(link).contains("cursor=").contains("rel=\"next\"");
    var next = link.substring(1, link.indexOf('>'));
    assertThat(list(next)).hasStatusOk().bodyText().contains("\"nextCursor\":null");
    assertThat(list("/api/admin/users/blocked?cursor=x")).hasStatus(400);
  }

  @Test
  void aGoodTokenOfABlockedAccountOpensNoGuardedDoor() {
    staff.blocked = FAN::equals;

    for (var path :
        List.of("/api/users/me", "/api/bookings", "/api/bookings/start", "/api/admin/audit")) {
      var answer = http.get().uri(path).header("Authorization", Tokens.bearer(FAN, Role.ADMIN));
      assertThat(answer).as(path).hasStatus(403).bodyText().contains("ACCOUNT_BLOCKED");
    }
    assertThat(http.get().uri("/api/concerts").header("Authorization", Tokens.bearer()))
        .hasStatusOk();
    assertThat(list("/api/admin/users/blocked")).as("somebody else").hasStatusOk();
  }

  private MvcTestResult block(String body) {
    return http.put()
        .uri(PATH)
        .header("Authorization", Tokens.bearerOfAdmin())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult unblock() {
    return http.delete().uri(PATH).header("Authorization", Tokens.bearerOfAdmin()).exchange();
  }

  private MvcTestResult list(String path) {
    return http.get().uri(path).header("Authorization", Tokens.bearerOfAdmin()).exchange();
  }
}
