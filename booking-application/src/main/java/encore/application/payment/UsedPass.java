package encore.application.payment;

import encore.application.shared.Part;
import encore.application.waitingroom.UsePass;
import encore.domain.booking.Booking;

/** Who has paid has what he came for. The last step of a payment: it stands last among locks. */
@Part
final class UsedPass {

  private final Shows shows;
  private final UsePass usePass;

  UsedPass(Shows shows, UsePass usePass) {
    this.shows = shows;
    this.usePass = usePass;
  }

  void by(Booking.Terms paid) {
    shows.of(paid.id()).ifPresent(show -> usePass.use(show.concert(), paid.buyer()));
  }
}
