package encore.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.catalog.SeatId;
import encore.domain.ticket.TicketCode;
import encore.web.Scene;
import encore.web.support.HouseSecret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCodesTest {

  private static final TicketCode CODE = new TicketCode(Scene.BOOKING, new SeatId(12), 3);

  private final TicketCodes codes = codesOf("this house");

  @Test
  void whatIsWrittenIsRead() {
    assertThat(codes.write(CODE)).hasSize(64).matches("[A-Za-z0-9_-]+");
    assertThat(codes.read(codes.write(CODE))).contains(CODE);
  }

  @Test
  void anotherHouseHasAnotherSeal() {
    assertThat(codesOf("another house").read(codes.write(CODE))).isEmpty();
  }

  @Test
  void noBitOfACodeCanBeChanged() {
    var bytes = Base64.getUrlDecoder().decode(codes.write(CODE));
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      var forged = bytes.clone();
      forged[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(codes.read(Base64.getUrlEncoder().encodeToString(forged))).as("" + bit).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "================================================================",
        "????????????????????????????????????????????????????????????????"
      })
  void whatIsNoneIsNone(String code) {
    assertThat(codes.read(code)).isEmpty();
  }

  private static TicketCodes codesOf(String house) {
    return new TicketCodes(new HouseSecret(house.getBytes(StandardCharsets.UTF_8)));
  }
}
