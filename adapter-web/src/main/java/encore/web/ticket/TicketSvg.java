package encore.web.ticket;

import static encore.web.ticket.Wording.plain;

import encore.application.ticket.TicketViews.OneTicket;
import encore.application.ticket.TicketViews.Sheet;
import org.springframework.stereotype.Component;

/** Tickets as one picture, one below the other; black on white, as it will be printed. */
@Component
final class TicketSvg {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 320;
  private static final int QR = 250;

  private final TicketCodes codes;

  TicketSvg(TicketCodes codes) {
    this.codes = codes;
  }

  String picture(Sheet sheet, Wording words) {
    int height = HEIGHT * sheet.tickets().size();
    var picture = new StringBuilder();
    picture.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" xml:lang="%s" width="%d" height="%d" viewBox="0 0 %d %d" font-family="system-ui,sans-serif" fill="#000">
        <title>%s</title><rect width="%d" height="%d" fill="#fff"/>
        """
            .formatted(
                words.language.toLanguageTag(),
                WIDTH,
                height,
                WIDTH,
                height,
                plain(sheet.title()),
                WIDTH,
                height));
    int top = 0;
    for (var ticket : sheet.tickets()) {
      picture.append(ticket(top, sheet, ticket, words));
      top += HEIGHT;
    }
    return picture.append("</svg>\n").toString();
  }

  private String ticket(int top, Sheet sheet, OneTicket ticket, Wording words) {
    var code = codes.write(ticket.code());
    var qr = QrDrawing.of(code);
    int half = code.length() / 2;
    return """
    <g transform="translate(0 %d)"><rect x="8" y="8" width="704" height="304" rx="12" fill="#fff" stroke="#888"/>
    <text x="32" font-size="26" font-weight="700">%s</text>
    <text x="32" y="126" font-size="16">%s</text>
    <text x="32" y="166" font-size="24" font-weight="700">%s</text>
    <text x="32" y="200" font-size="16">%s</text>
    <text x="32" y="228" font-size="16">%s</text>
    <text x="32" y="256" font-size="16">%s</text>
    <svg x="446" y="20" width="%d" height="%d" viewBox="0 0 %d %d" shape-rendering="crispEdges"><path d="%s"/></svg>
    <text x="571" y="284" font-size="12" text-anchor="middle" font-family="monospace">%s</text>
    <text x="571" y="300" font-size="12" text-anchor="middle" font-family="monospace">%s</text></g>
    """
        .formatted(
            top,
            title(sheet.title()),
            line(sheet.artist()),
            line(ticket.seat().label() + " · " + ticket.seat().grade().name()),
            words.time(sheet.startsAt()),
            line(sheet.venue()),
            line(words.name + ": " + sheet.buyer()),
            QR,
            QR,
            qr.size(),
            qr.size(),
            qr.path(),
            code.substring(0, half),
            code.substring(half));
  }

  /** Two lines, because a picture breaks none by itself. */
  private static String title(String title) {
    var first = Fit.first(title, 15);
    var rest = Fit.whole(title.substring(first.length()).strip(), 15);
    return "<tspan x=\"32\" y=\"56\">%s</tspan><tspan x=\"32\" y=\"90\">%s</tspan>"
        .formatted(plain(first), plain(rest));
  }

  private static String line(String text) {
    return plain(Fit.whole(text, 25));
  }
}
