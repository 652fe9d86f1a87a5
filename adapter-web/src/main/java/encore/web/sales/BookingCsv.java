package encore.web.sales;

import static java.nio.charset.StandardCharsets.UTF_8;

import encore.application.sales.BookingListViews.Line;
import encore.application.sales.BookingListViews.SeatLine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Writes bookings as CSV while they come. The answer begins with the first of them: until then a
 * refusal is a problem; afterwards it can only be an answer without its end, and so a caller does
 * not take a part for the whole.
 */
final class BookingCsv {

  private static final List<String> TITLES =
      List.of(
          "bookingId",
          "concert",
          "scheduleId",
          "buyerId",
          "status",
          "seats",
          "seatCount",
          "totalAmount",
          "currency",
          "heldAt",
          "expiresAt",
          "endedAt");

  private final HttpServletResponse response;
  private final String name;
  private @Nullable Writer writer;

  BookingCsv(HttpServletResponse response, String name) {
    this.response = response;
    this.name = name;
  }

  void write(Line line) {
    try {
      begun().write(Csv.line(cells(line)));
    } catch (IOException e) {
      throw new UncheckedIOException("the reader is gone", e);
    }
  }

  /** Only here is what is still in the buffer sent, so that an export that failed lacks its end. */
  void end() throws IOException {
    begun().flush();
  }

  private Writer begun() throws IOException {
    if (writer == null) {
      response.setContentType("text/csv;charset=UTF-8");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(name).build().toString());
      writer = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
      writer.write(Csv.BYTE_ORDER_MARK + Csv.line(TITLES));
      writer.flush();
      response.flushBuffer();
    }
    return writer;
  }

  private static List<String> cells(Line line) {
    return List.of(
        line.booking().value().toString(),
        line.concert(),
        line.schedule().value().toString(),
        line.buyer().value().toString(),
        line.status().name(),
        line.seats().stream().map(SeatLine::label).collect(Collectors.joining(" ")),
        Integer.toString(line.seats().size()),
        Long.toString(line.total().won()),
        "KRW",
        time(line.heldAt()),
        time(line.expiresAt()),
        line.endedAt().map(BookingCsv::time).orElse(""));
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).toString();
  }
}
