package encore.bootstrap;

import static encore.domain.shared.Invariant.require;

import encore.persistence.payment.gateway.GatewayCallbacks;
import encore.web.payment.WebhookSignatures;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Carries what the simulated gateway has to say over HTTP, signed, as another company's server
 * would. It goes to the one address of the settings and follows nobody elsewhere.
 */
final class CallbackPost implements AutoCloseable {

  private final Optional<URI> address;
  private final Duration timeout;
  private final WebhookSignatures signatures;
  private final Clock clock;
  private final HttpClient http;

  CallbackPost(String address, Duration timeout, WebhookSignatures signatures, Clock clock) {
    this.address = address.isBlank() ? Optional.empty() : Optional.of(web(address));
    this.timeout = timeout;
    this.signatures = signatures;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  private static URI web(String address) {
    var uri = URI.create(address);
    boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    require(isWeb && uri.getHost() != null, "encore.card-gateway.callback-url: http(s)://…");
    return uri;
  }

  /** Without an address nothing is ever sent. */
  boolean isOpen() {
    return address.isPresent();
  }

  /** Whether it was heard, which is never later than the timeout. */
  CompletableFuture<Boolean> send(GatewayCallbacks.Callback callback) {
    return http.sendAsync(request(callback), BodyHandlers.discarding())
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .handle((answer, failure) -> failure == null && answer.statusCode() / 100 == 2);
  }

  /** Signed anew each time: the time of an old signature would be over. */
  private HttpRequest request(GatewayCallbacks.Callback callback) {
    var id = "msg_" + callback.id();
    var now = clock.instant();
    var body = callback.body().getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(address.orElseThrow())
        .timeout(timeout)
        .header("Content-Type", "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
        .header("webhook-signature", signatures.sign(id, now, body))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  /** Who is on the way is not waited for: what was not heard is sent again. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
