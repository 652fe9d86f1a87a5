package encore.loadtest.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.report.Told;
import org.junit.jupiter.api.Test;

/** The form of the first seed, §7.3. */
class MarkdownTest {

  @Test
  void itHasTheHeadingsOfTheSeedInTheirOrder() {
    assertThat(new Markdown(Told.summary(10)).text())
        .containsSubsequence(
            "# 부하 테스트 결과 보고서",
            "## 요약",
            "- 테스트 일시: 2026-11-21T10:00:00Z",
            "- 테스트 시나리오: conflict",
            "- 최대 동시 접속: 50명",
            "- 전체 성공률: ",
            "## 주요 메트릭",
            "| 메트릭 | 목표 | 실제 | 달성 여부 |",
            "| hold p95 | ≤ 1,000 ms |",
            "| ✅ |",
            "| errors |",
            "| ❌ |",
            "## 문제점 및 개선 사항",
            "1. 목표 미달: errors",
            "   - 원인(추정): ",
            "   - 개선 방안: ",
            "## 결론",
            "- 시스템 안정성: ",
            "- 권장 사항: ");
  }

  @Test
  void whoLosesARaceWasServed() {
    assertThat(new Markdown(Told.summary(10)).text())
        .contains("전체 성공률: 97.5 % (정상 260, 예상된 거절 130, 오류 10)");
  }

  @Test
  void hostileWordsStayInTheirCell() {
    var text = new Markdown(Told.summary(10)).text();
    var row = text.lines().filter(line -> line.contains("no seat is sold twice")).findFirst();
    assertThat(row.orElseThrow()).contains("&lt;/script>").contains("\\|").contains("\\`");
    assertThat(row.orElseThrow().replace("\\|", "")).matches("\\|[^|]*\\|[^|]*\\|[^|]*\\|[^|]*\\|");
  }
}
