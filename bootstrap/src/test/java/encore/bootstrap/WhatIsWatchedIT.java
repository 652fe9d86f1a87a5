package encore.bootstrap;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.servers.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
      Pattern.compile("runbook_url: docs/runbook\\.md#[a-z0-9-]+");

  /** Of what has not happened yet in a house that stands for a second and takes in no news. */
  private static final Set<String> LATER =
      Set.of(
          "encore_inbox_lag",
          "encore_inbox_parked",
          "encore_job_failures_total",
          "encore_outbox_failures_total",
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

  @Test
  void whatIsNamedExists() throws IOException {
    var house = RunningHouse.shared();
    var visitor = house.visitor();
    assertThat(visitor.get("/api/concerts").status()).isEqualTo(200);
    var hall = house.hall();
    var body = "{\"scheduleId\":\"%s\",\"seatNos\":[1]}".formatted(hall.schedule().value());
    assertThat(visitor.as("watched@example.com").post("/api/bookings/start", body).status())
        .isEqualTo(200);
    Await.until(
        "promises are shown",
        Duration.ofSeconds(30),
        () -> visitor.get("/actuator/prometheus").body().contains("encore_invariant_violations{"));

    var exists = metrics(Stream.of(visitor.get("/actuator/prometheus").body())).collect(toSet());
    var named = metrics(expressions().stream()).collect(toCollection(TreeSet::new));
    named.removeAll(LATER);

    assertThat(named).hasSizeGreaterThan(12);
    assertThat(exists).containsAll(named);
  }

  @Test
  void everyAlarmHasAPageThatHelps() throws IOException {
    var rules = Files.readString(FOLDER.resolve("alerts.yml"));

    assertThat(count(rules, "- alert:"))
        .isEqualTo(count(rules, "severity: p"))
        .isEqualTo(count(rules, "summary: "))
        .isEqualTo(ANCHOR.matcher(rules).results().count());
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
