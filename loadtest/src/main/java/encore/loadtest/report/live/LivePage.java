package encore.loadtest.report.live;

/** What is on the page before anything was told. */
final class LivePage {

  static final String CONTENT =
      """
      <header><h1 id="scenario">…</h1><p class="quiet" id="about"></p></header>
      <p class="verdict" id="box"><strong id="state" aria-live="polite">It is about to begin.</strong></p>
      <dl class="figures">
      <div><dt>since</dt><dd id="second">–</dd></div>
      <div><dt>fans</dt><dd id="fans">–</dd></div>
      <div><dt>answers each second</dt><dd id="rate">–</dd></div>
      <div><dt>p95</dt><dd id="p95">–</dd></div>
      <div><dt>failed, this second</dt><dd id="failed">–</dd></div>
      </dl>
      <div id="time"></div>
      <div class="pair" id="house"></div>
      """;

  private LivePage() {}
}
