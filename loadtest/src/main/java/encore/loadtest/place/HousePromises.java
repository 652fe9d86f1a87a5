package encore.loadtest.place;

import encore.loadtest.scenario.Auditor;
import encore.loadtest.scenario.BackOffice;
import encore.loadtest.scenario.Finding;
import encore.loadtest.scenario.Ground;
import encore.loadtest.wire.Json;
import encore.loadtest.wire.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * What the house has promised, asked of the house: all of its books. Who is merely late is asked a
 * second time; what cannot be asked is not taken for kept.
 */
public final class HousePromises implements Auditor {

  private static final String PATH = "/api/admin/consistency";
  private static final int ROUNDS_MAX = 3;

  private final Duration patience;

  public HousePromises() {
    this(Duration.ofMinutes(3));
  }

  HousePromises(Duration patience) {
    this.patience = patience;
  }

  @Override
  public List<Finding> look(Ground ground) throws InterruptedException {
    try {
      var report = round(ground.office());
      for (int i = 1; i < ROUNDS_MAX && isLate(report); i++) {
        report = round(ground.office());
      }
      return findings(report);
    } catch (BackOffice.Refused | IllegalArgumentException e) {
      return List.of(
          new Finding("the promises can be asked", false, String.valueOf(e.getMessage())));
    }
  }

  private JsonNode round(BackOffice office) throws InterruptedException {
    var before = report(office).at("/round/endedAt").asString("");
    var ordered = office.asked(Request.post(PATH + "/check", "{\"full\":true}"));
    if (!ordered.isFine()) {
      throw new IllegalArgumentException("a look was refused: " + ordered.status());
    }
    long over = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < over) {
      TimeUnit.MILLISECONDS.sleep(200);
      var report = report(office);
      var round = report.get("round");
      boolean isNew = !round.path("endedAt").asString("").equals(before);
      if (isNew
          && round.get("full").asBoolean()
          && !round.get("isUnderWay").asBoolean()
          && round.path("wanted").asString("").isEmpty()) {
        return report;
      }
    }
    throw new IllegalArgumentException("no answer within " + patience.toSeconds() + " s");
  }

  private static JsonNode report(BackOffice office) throws InterruptedException {
    var answer = office.asked(Request.get(PATH));
    if (!answer.isFine()) {
      throw new IllegalArgumentException("the promises answered " + answer.status());
    }
    return Json.read(answer.body());
  }

  /** Whether nothing is wrong but that work is late. */
  private static boolean isLate(JsonNode report) {
    var open = promises(report).stream().filter(each -> !is(each, "HOLDS")).toList();
    return !open.isEmpty()
        && open.stream().allMatch(each -> each.path("kind").asString("").equals("LIVENESS"));
  }

  private static List<Finding> findings(JsonNode report) {
    var findings = new ArrayList<Finding>();
    long held = 0;
    for (var each : promises(report)) {
      var id = each.path("id").asString("");
      if (is(each, "HOLDS")) {
        held++;
      } else if (is(each, "BROKEN")) {
        findings.add(
            new Finding(id, false, each.path("violations") + ", of " + each.path("offenders")));
      } else {
        findings.add(new Finding(id, false, "could not be asked"));
      }
    }
    boolean isAll = findings.isEmpty() && held > 0;
    findings.addFirst(new Finding(held + " promises hold", isAll, "of " + promises(report).size()));
    return findings;
  }

  private static List<JsonNode> promises(JsonNode report) {
    return report.path("promises").valueStream().toList();
  }

  private static boolean is(JsonNode promise, String status) {
    return promise.path("status").asString("").equals(status);
  }
}
