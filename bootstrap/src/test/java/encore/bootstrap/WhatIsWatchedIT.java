package encore.bootstrap;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.inbox.Mishap;
import encore.application.inbox.PutAside;
import encore.testing.servers.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An alarm on a metric that does not exist never rings: rules and dashboards name what there is.
 */
class WhatIsWatchedIT {

  private static final Path FOLDER = Path.of("../docs/observability");
  private static final Pattern METRIC =
      Pattern.compile("\\b((?:encore|http|hikaricp|jvm|process|system)_[a-z_]+)\\b");
  private static final Pattern ANCHOR =
      Pattern.compile("runbook_url: docs/runbook\\.md#([a-z0-9-]+)");

  /** A metric with those of its labels that are named behind it, or in front of it. */
  private static final Pattern CHOSEN = Pattern.compile("\\b(encore_[a-z_]+)\\{([^}]*)}");

  private static final Pattern GROUPED =
      Pattern.compile("by \\(([a-z, ]+)\\) \\((?:rate\\(|increase\\()?(encore_[a-z_]+)");
  private static final Pattern LABEL = Pattern.compile("([a-z]+)(?=\\s*[=!,]|\\s*$)");

  /** Of what has not happened yet in a house that stands for a second. */
  private static final Set<String> LATER =
      Set.of(
          "encore_coupon_issues_saved_total",
          "encore_stock_moves_saved_total",
          "encore_job_failures_total",
          "encore_queue_admitted_total",
          "encore_queue_rounds_total",
          "encore_queue_waiting",
          "encore_queue_inside",
          "encore_queue_no_shows",
          "encore_queue_seats_left",
          "encore_rate_limit_refused_total",
          "encore_wallet_moves_seconds_count",
          "encore_webhooks_received_total",
          "jvm_gc_pause_seconds_sum");

  private static RunningHouse house;
  private static String shown;

  /** Something was held, something was put aside. */
  @BeforeAll
  static void aHouseInUse() {
    house = RunningHouse.start(Map.of("encore.inbox.enabled", "true"));
    var visitor = house.visitor();
    assertThat(visitor.get("/api/concerts").status()).isEqualTo(200);
    var hall = house.hall();
    var body = "{\"scheduleId\":\"%s\",\"seatNos\":[1]}".formatted(hall.schedule().value());
    assertThat(visitor.as("watched@example.com").post("/api/bookings/start", body).status())
        .isEqualTo(200);
    var news = Ear.news("watched", 1);
    house
        .part(PutAside.class)
        .aside(
            "ranking",
            news.origin(),
            Optional.of(news.event()),
            Mishap.of(new IllegalStateException("poison"), 3));
    await(visitor, "encore_invariant_violations{");
    await(visitor, "encore_inbox_parked{");
    shown = visitor.get("/actuator/prometheus").body();
  }

  private static void await(Visitor visitor, String metric) {
    Await.until(
        metric + " is shown",
        Duration.ofSeconds(30),
        () -> visitor.get("/actuator/prometheus").body().contains(metric));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whatIsNamedExists() throws IOException {
    var exists = metrics(Stream.of(shown)).collect(toSet());
    var named = metrics(expressions().stream()).collect(toCollection(TreeSet::new));
    named.removeAll(LATER);

    assertThat(named).hasSizeGreaterThan(12);
    assertThat(exists).containsAll(named);
  }

  /** As the metric has them: one that is misspelt chooses nothing, and groups everything. */
  @Test
  void labelsThatAreNamedExist() throws IOException {
    var named = new TreeSet<String>();
    for (var text : expressions()) {
      CHOSEN.matcher(text).results().forEach(m -> named.addAll(labels(m.group(1), m.group(2))));
      GROUPED.matcher(text).results().forEach(m -> named.addAll(labels(m.group(2), m.group(1))));
    }
    named.removeIf(label -> LATER.contains(label.substring(0, label.indexOf(' '))));

    assertThat(named).contains("encore_inbox_parked consumer", "encore_outbox_failures_total why");
    assertThat(named).allSatisfy(each -> assertThat(isShown(each)).as(each).isTrue());
  }

  private static List<String> labels(String metric, String chosen) {
    return LABEL
        .matcher(chosen.replaceAll("\"[^\"]*\"", ""))
        .results()
        .map(label -> metric + " " + label.group(1))
        .toList();
  }

  private static boolean isShown(String metricAndLabel) {
    var words = metricAndLabel.split(" ");
    return shown
        .lines()
        .anyMatch(line -> line.startsWith(words[0] + "{") && line.contains(words[1] + "=\""));
  }

  @Test
  void everyAlarmHasAPageThatHelps() throws IOException {
    var rules = Files.readString(FOLDER.resolve("alerts.yml"));

    assertThat(count(rules, "- alert:"))
        .isEqualTo(count(rules, "severity: p"))
        .isEqualTo(count(rules, "summary: "))
        .isEqualTo(ANCHOR.matcher(rules).results().count());
    assertThat(RunbookPage.read(Map.of()).headings())
        .containsAll(ANCHOR.matcher(rules).results().map(anchor -> anchor.group(1)).toList());
  }

  @Test
  void dashboardsAskForTheirSource() throws IOException {
    assertThat(dashboards())
        .hasSize(4)
        .allSatisfy(board -> {
          assertThat(board.at("/templating/list/0/type").asString()).isEqualTo("datasource");
          assertThat(board.get("panels"))
              .isNotEmpty()
              .allSatisfy(panel -> {
                assertThat(panel.at("/datasource/uid").asString()).isEqualTo("${datasource}");
                assertThat(panel.get("targets")).isNotEmpty();
              });
        });
    assertThat(dashboards())
        .extracting(board -> board.get("uid").asString())
        .doesNotHaveDuplicates();
  }

  private static List<String> expressions() throws IOException {
    var rules =
        Files.readString(FOLDER.resolve("alerts.yml")).lines().filter(line -> !line.contains("#"));
    var panels =
        dashboards().stream()
            .flatMap(board -> board.findValues("expr").stream())
            .map(JsonNode::asString);
    return Stream.concat(rules, panels).toList();
  }

  private static List<JsonNode> dashboards() throws IOException {
    try (var files = Files.list(FOLDER.resolve("grafana"))) {
      return files.sorted().map(file -> JsonMapper.shared().readTree(file)).toList();
    }
  }

  private static Stream<String> metrics(Stream<String> texts) {
    return texts
        .flatMap(text -> METRIC.matcher(text).results())
        .map(MatchResult::group)
        .filter(name -> !name.startsWith("http_server_requests_seconds_max"));
  }

  private static long count(String text, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }
}
