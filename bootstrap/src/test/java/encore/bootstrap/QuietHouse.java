package encore.bootstrap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings of a house whose jobs do not stir: any commit would ring the bell of its lookout. */
public final class QuietHouse {

  private static final List<String> RHYTHMS =
      List.of(
          "encore.booking.tidy-every",
          "encore.wallet.tidy-every",
          "encore.payment.settle-every",
          "encore.webhooks.every",
          "encore.card-gateway.callbacks.every",
          "encore.idempotency.forget-every",
          "encore.identity.tidy-every",
          "encore.seat-map.streams.net");

  private QuietHouse() {}

  public static Map<String, String> with(Map<String, String> settings) {
    var all = new HashMap<String, String>();
    RHYTHMS.forEach(rhythm -> all.put(rhythm, "1h"));
    all.putAll(settings);
    return all;
  }
}
