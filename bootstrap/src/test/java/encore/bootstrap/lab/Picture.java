package encore.bootstrap.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The first traffic of each contest, drawn: for a page that shows one picture. */
final class Picture {

  private static final int WIDTH = 800;
  private static final double MARGIN = 16;
  private static final double LINE = 17;
  private static final int WORDS_WIDTH = 110;

  /** A picture on a page knows nothing of the page's style, only what its reader prefers. */
  private static final String STYLE =
      """
      svg { --paper: #ffffff; --ink: #1f2328; --weak: #59636e; --bar: #4477aa; --usual: #228833; --raw: #9aa4ae; --bad: #c22222 }
      @media (prefers-color-scheme: dark) {
        svg { --paper: #0d1117; --ink: #e6edf3; --weak: #9198a1; --bar: #6699cc; --usual: #3fb950; --raw: #6e7681; --bad: #ff7b72 }
      }
      .paper { fill: var(--paper) }
      text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: var(--ink) }
      .title { font-size: 17px; font-weight: 600 }
      .head { font-size: 14px; font-weight: 600 }
      .name { font: 12px ui-monospace, Menlo, Consolas, monospace }
      .figure { font-weight: 600 }
      .weak { fill: var(--weak); font-size: 12px }
      .bad { fill: var(--bad); font-weight: 600; font-size: 12px }
      .bar { fill: var(--bar) } .pale { opacity: .45 }
      .usual { fill: var(--usual) } .raw { fill: var(--raw) }
      .range { stroke: var(--ink); stroke-width: 1.2 }
      .one { stroke: var(--weak); stroke-dasharray: 3 3 }
      """;

  private static final String LEGEND =
      "Bars: what was won in a second, by what one SQL statement wins on the same PostgreSQL in the same run (dashed: 1.00)."
          + " Whiskers: the least and the greatest round. Green: the default. Pale: no difference from it was shown.";

  private Picture() {}

  /** Nothing where no contest has a baseline. */
  static Optional<String> of(Findings findings) {
    var panels = panels(findings);
    return panels.isEmpty() ? Optional.empty() : Optional.of(draw(panels, findings));
  }

  private static List<Panel> panels(Findings findings) {
    return findings.boards().stream()
        .map(Board::contest)
        .distinct()
        .flatMap(contest -> first(contest, findings).flatMap(Panel::of).stream())
        .toList();
  }

  /** In the order of the contest itself; a sweep is not one board, but many. */
  private static Optional<Board> first(Contest contest, Findings findings) {
    var found = findings.boards().stream().filter(board -> board.contest() == contest).toList();
    return contest.traffics(findings.options()).stream()
        .filter(traffic -> !traffic.isSwept())
        .flatMap(traffic ->
            found.stream().filter(board -> board.traffic().name().equals(traffic.name())))
        .findFirst();
  }

  private static String draw(List<Panel> panels, Findings findings) {
    var svg = new Svg().text("title", MARGIN, 30, "The lock lab");
    double top = 44;
    for (var panel : panels) {
      panel.draw(svg, top);
      top += panel.height();
    }
    for (var words : footer(findings)) {
      svg.text("weak", MARGIN, top + LINE, words);
      top += LINE;
    }
    return svg.framed(WIDTH, top + MARGIN, "Strategies side by side: " + LEGEND, STYLE);
  }

  private static List<String> footer(Findings findings) {
    return Stream.of(LEGEND, findings.machine().text() + ".", findings.reproduce())
        .flatMap(words -> wrapped(words).stream())
        .toList();
  }

  /** There is no such thing as a paragraph in a drawing. */
  private static List<String> wrapped(String words) {
    var lines = new ArrayList<StringBuilder>(List.of(new StringBuilder()));
    for (var word : Arrays.asList(words.split(" "))) {
      if (lines.getLast().length() + word.length() >= WORDS_WIDTH) {
        lines.add(new StringBuilder());
      }
      lines.getLast().append(lines.getLast().isEmpty() ? "" : " ").append(word);
    }
    return lines.stream().map(StringBuilder::toString).toList();
  }
}
