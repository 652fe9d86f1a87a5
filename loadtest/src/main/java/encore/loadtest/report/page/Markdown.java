package encore.loadtest.report.page;

import encore.loadtest.report.Ended;
import encore.loadtest.report.summary.Summary;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run in the form of the first seed, §7.3: its headings and tables, as written there. */
public record Markdown(Summary summary) {

  public String text() {
    return """
    # 부하 테스트 결과 보고서

    ## 요약
    - 테스트 일시: %s
    - 테스트 시나리오: %s
    - 최대 동시 접속: %s명
    - 전체 성공률: %s

    ## 주요 메트릭
    | 메트릭 | 목표 | 실제 | 달성 여부 |
    |--------|------|------|-----------|
    %s
    ## 문제점 및 개선 사항
    %s
    ## 결론
    - 시스템 안정성: %s
    - 권장 사항: %s

    ## 재현
    ```
    %s
    ```
    - 환경: %s
    """
        .formatted(
            summary.run().at().replaceFirst("\\.\\d+Z$", "Z"),
            safe(summary.run().scenario() + " (" + summary.run().about() + ")"),
            Figures.of(summary.run().fansMax()),
            success(),
            metrics(),
            troubles(),
            stability(),
            advice(),
            summary.run().command().replace("`", "'"),
            safe(surroundings()));
  }

  /** Who loses a race was served: he counts, and is told of. */
  private String success() {
    var all = summary.totals();
    double served = all.count() == 0 ? 0 : (double) (all.fine() + all.refused()) / all.count();
    return Figures.percent(served)
        + " (정상 "
        + Figures.of(all.fine())
        + ", 예상된 거절 "
        + Figures.of(all.refused())
        + ", 오류 "
        + Figures.of(all.failed())
        + ")";
  }

  private String metrics() {
    var rows = new StringBuilder();
    for (var each : summary.targets()) {
      row(rows, each.what(), each.target(), each.actual(), each.met());
    }
    for (var each : summary.findings()) {
      row(rows, "불변식: " + each.promise(), "0", each.detail(), each.holds());
    }
    return rows.toString();
  }

  private static void row(
      StringBuilder into, String what, String target, String actual, boolean isMet) {
    into.append("| ").append(safe(what)).append(" | ").append(safe(target)).append(" | ");
    into.append(safe(actual)).append(" | ").append(isMet ? "✅" : "❌").append(" |\n");
  }

  private String troubles() {
    var seen = new Troubles(summary).seen();
    if (seen.isEmpty()) {
      return "발견된 문제 없음.\n";
    }
    var all = new StringBuilder();
    for (int i = 0; i < seen.size(); i++) {
      var trouble = seen.get(i).trouble().korean();
      all.append(i + 1).append(". ").append(trouble.seen()).append(": ");
      all.append(safe(seen.get(i).detail())).append('\n');
      all.append("   - 원인(추정): ").append(trouble.cause()).append('\n');
      all.append("   - 개선 방안: ").append(trouble.remedy()).append('\n');
    }
    return all.toString();
  }

  private String stability() {
    return switch (summary.verdict().exitCode()) {
      case Ended.BROKEN -> "❌ 불변식이 깨졌습니다. 어떤 수치도 의미가 없습니다.";
      case Ended.MISSED -> "불변식은 지켜졌으나 목표에 미달한 항목이 있습니다.";
      default -> "✅ 모든 목표를 달성했고 불변식이 지켜졌습니다.";
    };
  }

  private String advice() {
    var seen = new Troubles(summary).seen();
    return seen.isEmpty() ? "없음" : seen.getFirst().trouble().korean().remedy();
  }

  private String surroundings() {
    return Stream.of(summary.conditions(), summary.subject())
        .flatMap(each -> each.entrySet().stream())
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(" · "));
  }

  /** In one cell, and no markup of its own. */
  private static String safe(String text) {
    return text.replaceAll("\\s+", " ")
        .replaceAll("([\\\\`*_|\\[\\]#])", "\\\\$1")
        .replace("<", "&lt;");
  }
}
