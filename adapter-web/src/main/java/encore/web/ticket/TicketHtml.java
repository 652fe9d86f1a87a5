package encore.web.ticket;

import static encore.web.ticket.Wording.plain;

import encore.application.ticket.TicketViews.OneTicket;
import encore.application.ticket.TicketViews.Sheet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tickets as a page without a script, a font or a picture from elsewhere: it may be kept. */
@Component
final class TicketHtml {

  private static final String STYLE =
      """
      :root{color-scheme:light dark}*{box-sizing:border-box}
      body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
      article{display:grid;gap:1rem 2rem;padding:1.25rem;margin:0 0 1rem;border:1px solid #8888;border-radius:.75rem;break-inside:avoid}
      h1{font-size:1.4rem;line-height:1.25;margin:0}p{margin:.25rem 0 1rem}
      dl{display:grid;align-items:baseline;grid-template-columns:auto 1fr;gap:.25rem 1rem;margin:0}
      dt{opacity:.7}dd{margin:0}dd.seat{font-size:1.25rem;font-weight:700}
      figure{margin:0;width:min(100%,15rem);justify-self:center}
      svg{display:block;width:100%;background:#fff;border-radius:.4rem}
      figcaption{font:.75rem/1.4 ui-monospace,monospace;margin-top:.5rem}
      footer{opacity:.7;font-size:.9rem}
      @media(min-width:38rem){article{grid-template-columns:1fr 15rem}}
      @media print{:root{color-scheme:light}body{padding:0;max-width:none}@page{margin:14mm}article{grid-template-columns:1fr 15rem}}
      """;

  private static final String KEPT =
      "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
          .formatted(hash());

  /** Nothing may load; the style is let in by its hash. A page that was kept says so itself. */
  static final String CONTENT_SECURITY_POLICY = KEPT + "; frame-ancestors 'none'";

  private final TicketCodes codes;

  TicketHtml(TicketCodes codes) {
    this.codes = codes;
  }

  String page(Sheet sheet, Wording words) {
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="%s">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>%s</title><style>%s</style></head>
    <body><main>%s</main><footer>%s</footer></body></html>
    """
        .formatted(
            words.language.toLanguageTag(),
            KEPT,
            words.ticket + " · " + plain(sheet.title()),
            STYLE,
            sheet.tickets().stream()
                .map(ticket -> ticket(sheet, ticket, words))
                .collect(Collectors.joining()),
            words.note);
  }

  private String ticket(Sheet sheet, OneTicket ticket, Wording words) {
    var code = codes.write(ticket.code());
    var qr = QrDrawing.of(code);
    return """
    <article><div><h1>%s</h1><p>%s</p><dl>
    <dt>%s</dt><dd class="seat">%s</dd>
    <dt>%s</dt><dd><time datetime="%s">%s</time></dd>
    <dt>%s</dt><dd>%s</dd>
    <dt>%s</dt><dd>%s</dd></dl></div>
    <figure><svg viewBox="0 0 %d %d" shape-rendering="crispEdges" role="img" aria-label="QR"><path d="%s"/></svg>
    <figcaption>%s</figcaption></figure></article>
    """
        .formatted(
            plain(sheet.title()),
            plain(sheet.artist()),
            words.seat,
            plain(ticket.seat().label() + " · " + ticket.seat().grade().name()),
            words.when,
            sheet.startsAt(),
            words.time(sheet.startsAt()),
            words.where,
            plain(sheet.venue()),
            words.name,
            plain(sheet.buyer()),
            qr.size(),
            qr.size(),
            qr.path(),
            code);
  }

  private static String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(STYLE.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
