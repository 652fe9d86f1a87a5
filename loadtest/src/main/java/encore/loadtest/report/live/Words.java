package encore.loadtest.report.live;

import encore.loadtest.measure.Frame;
import encore.loadtest.report.Begun;
import encore.loadtest.wire.Json;
import java.util.Map;
import java.util.TreeMap;

/** What is told, as the page reads it: always in one order, which a map would not keep. */
final class Words {

  private Words() {}

  private record Beginning(String scenario, String about) {}

  private record Second(
      int second,
      int fans,
      long fine,
      long refused,
      long failed,
      double p50,
      double p95,
      double p99,
      Map<String, Long> answers,
      Map<String, Double> house) {}

  private record End(int exitCode, String words, String report) {}

  static String of(Begun begun) {
    return json(new Beginning(begun.scenario(), begun.about()));
  }

  static String of(Frame frame, Map<String, Double> house) {
    var waits = frame.waits();
    var answers = new TreeMap<String, Long>();
    frame.answers().forEach((answer, count) -> answers.put(answer.toString(), count));
    return json(
        new Second(
            frame.second(),
            frame.fans(),
            frame.fine(),
            frame.refused(),
            frame.failed(),
            waits.p50(),
            waits.p95(),
            waits.p99(),
            answers,
            house));
  }

  static String ofEnd(int exitCode, String words, String report) {
    return json(new End(exitCode, words, report));
  }

  private static String json(Record told) {
    return Json.MAPPER.writeValueAsString(told);
  }
}
