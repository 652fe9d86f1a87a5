package encore.web.ticket;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;

/** What stands on a ticket in which language, and how a stranger's words get onto it. */
enum Wording {
  ENGLISH(
      Locale.ENGLISH,
      "Ticket",
      "When",
      "Where",
      "Seat",
      "Name",
      "Each ticket lets one person in, once. Show the code, and show it to nobody else.",
      "EEEE, d MMMM uuuu, HH:mm"),
  KOREAN(
      Locale.KOREAN,
      "티켓",
      "일시",
      "장소",
      "좌석",
      "예매자",
      "티켓 한 장으로 한 사람이 한 번 입장합니다. 코드는 입구에서만 보여 주세요.",
      "uuuu년 M월 d일 EEEE HH:mm");

  final Locale language;
  final String ticket;
  final String when;
  final String where;
  final String seat;
  final String name;
  final String note;
  private final DateTimeFormatter times;

  Wording(
      Locale language,
      String ticket,
      String when,
      String where,
      String seat,
      String name,
      String note,
      String times) {
    this.language = language;
    this.ticket = ticket;
    this.when = when;
    this.where = where;
    this.seat = seat;
    this.name = name;
    this.note = note;
    this.times = DateTimeFormatter.ofPattern(times, language);
  }

  /** The first language the caller asks for that we have, else English. */
  static Wording of(HttpServletRequest request) {
    for (var wanted : Collections.list(request.getLocales())) {
      for (var each : values()) {
        if (each.language.getLanguage().equals(wanted.getLanguage())) {
          return each;
        }
      }
    }
    return ENGLISH;
  }

  String time(LocalDateTime at) {
    return times.format(at);
  }

  /** Fit for HTML and for XML, which has no control characters at all. */
  static String plain(String text) {
    return htmlEscape(text.replaceAll("\\p{Cntrl}", " "), StandardCharsets.UTF_8.name());
  }
}
