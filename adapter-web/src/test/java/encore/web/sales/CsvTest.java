package encore.web.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void cellsAreQuotedWhereTheyMustBe() {
    assertThat(Csv.line(List.of("a", "b,c", "say \"hi\"", "two\r\nlines", "", "한글")))
        .isEqualTo("a,\"b,c\",\"say \"\"hi\"\"\",\"two\r\nlines\",,한글\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=cmd|' /C calc'!A0", "\uFF1D1", "\uFF20x"})
  void noCellIsAFormula(String cell) {
    assertThat(Csv.line(List.of(cell))).startsWith("'" + cell.charAt(0));
  }

  @Test
  void aFormulaThatNeedsQuotesIsStillNone() {
    assertThat(Csv.line(List.of("=HYPERLINK(\"x\",\"y\")", "\r=1")))
        .isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",\"'\r=1\"\r\n");
  }
}
