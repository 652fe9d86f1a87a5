package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody who leaves the choice to the house, and somebody who comes too late. */
class BestAvailableIT {

  private final RunningHouse house = RunningHouse.shared();
  private final String schedule = house.hall().schedule().value().toString();

  @Test
  void twoSeatsSideBySideAreHeldAndCanBeLookedAt() {
    var anna = house.visitor().as("anna@example.com");

    var best = best(anna, 2, "");

    assertThat(best.status()).as(best.body()).isEqualTo(200);
    var seats = numbers(best.json().get("seats"));
    assertThat(seats).hasSize(2);
    assertThat(seats.getLast() - seats.getFirst()).isEqualTo(1);
    assertThat(anna.get(best.header("Content-Location").orElseThrow()).json().get("seats"))
        .isEqualTo(best.json().get("seats"));
  }

  @Test
  void whoComesTooLateIsToldWhatIsFreeNearby() {
    house.visitor().as("anna@example.com").hold(schedule, "[6]");

    var lost = house.visitor().as("ben@example.com").hold(schedule, "[6]");

    assertThat(lost.code()).isEqualTo("SEAT_ALREADY_HELD");
    var suggested = new ArrayList<Integer>();
    lost.json().get("suggestedSeats").forEach(each -> suggested.add(each.asInt()));
    assertThat(suggested).hasSize(5).isSubsetOf(1, 2, 3, 5, 7, 9, 10, 11);
  }

  @Test
  void whatIsLeftIsToldWhenItIsNotEnough() {
    // Three buyers: what one of them may have of a schedule is limited.
    for (var name : List.of("anna4", "carl4", "dora3")) {
      var buyer = house.visitor().as(name + "@example.com");
      assertThat(best(buyer, name.charAt(4) - '0', "").status()).isEqualTo(200);
    }
    var ben = house.visitor().as("ben@example.com");

    var refused = best(ben, 2, "");

    assertThat(refused.code()).isEqualTo("SOLD_OUT");
    assertThat(refused.json().get("available").asInt()).isEqualTo(1);
    assertThat(refused.json().get("largestBlock").asInt()).isEqualTo(1);
    assertThat(best(ben, 1, ",\"grade\":\"VIP\"").code()).isEqualTo("SOLD_OUT");
    assertThat(best(ben, 5, "").code()).isEqualTo("SEAT_LIMIT_EXCEEDED");
  }

  private Visitor.Answer best(Visitor visitor, int count, String rest) {
    return visitor.post(
        "/api/bookings/best-available",
        "{\"scheduleId\":\"%s\",\"count\":%d%s}".formatted(schedule, count, rest));
  }

  private static List<Integer> numbers(JsonNode seats) {
    var numbers = new ArrayList<Integer>();
    seats.forEach(each -> numbers.add(each.get("seatNo").asInt()));
    return numbers;
  }
}
