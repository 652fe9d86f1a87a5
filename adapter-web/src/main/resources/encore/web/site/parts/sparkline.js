// A small picture of how something went, with the same in words beside it and in a table on demand.
// uPlot draws; its script stands in the page, for a module cannot see what an older script declares.
import { h, say, show } from '../kernel/dom.js';
import { clockTime } from '../kernel/format.js';
import { t } from '../kernel/i18n.js';
import { Part } from '../kernel/part.js';

const HEIGHT = 72;
const DASHES = [[], [6, 3], [2, 3]];
const ROWS = 40;

/** A few points at the edge of ten minutes tell nothing. */
const LEAST = 120;

/** `lines`: `[{ label, tone }]`, tones of the style sheet; `write` says a number; `seconds` is how much is shown. */
export function sparkline({ name, note, lines, write, seconds }) {
  return Object.assign(document.createElement('encore-sparkline'), { is: { name, note, lines, write, seconds } });
}

class Sparkline extends Part {
  #columns = [[]];
  #plot = null;

  start() {
    const { name, note, lines } = this.is;
    this.words = lines.map(({ label, tone }, i) => legend(label, tone, i));
    this.box = h('div', { class: 'spark-box', 'aria-hidden': 'true' });
    this.table = h('div', {
      class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('spark.table.of', { name }) });
    this.details = h('details', { class: 'more fine', onToggle: () => this.fillTable() },
      h('summary', null, t('spark.table'), h('span', { class: 'unseen' }, ` ${name}`)), this.table);
    show(this, h('figure', { class: 'spark' },
      h('figcaption', null, h('h3', null, name), note && h('p', { class: 'soft fine' }, note)),
      this.box, h('ul', { class: 'plain spark-words' }, this.words.map(({ item }) => item)), this.details));
    this.watchLook();
    this.tell(this.#columns);
  }

  /** `[times in seconds, values, values, …]`; null where nobody knows. */
  tell(columns) {
    this.#columns = columns;
    if (!this.isConnected) {
      return;
    }
    this.words.forEach((words, i) => this.paintWords(words, columns[i + 1] ?? []));
    this.draw();
  }

  paintWords({ now, range }, values) {
    const known = values.filter((value) => value !== null);
    const { write } = this.is;
    say(now, write(values.at(-1) ?? null));
    say(range, known.length === 0 ? '' :
      t('spark.range', { min: write(Math.min(...known)), max: write(Math.max(...known)) }));
  }

  draw() {
    const width = this.box.clientWidth;
    if (width === 0 || !globalThis.uPlot || this.#columns[0].length === 0) {
      return;
    }
    if (this.#plot === null) {
      this.#plot = new globalThis.uPlot(this.options(width), this.#columns, this.box);
      this.life.addEventListener('abort', () => {
        this.#plot?.destroy();
        this.#plot = null;
      });
    } else {
      this.#plot.setData(this.#columns);
    }
  }

  options(width) {
    const { lines, seconds } = this.is;
    const tone = (i) => () => getComputedStyle(this.words[i].swatch).borderTopColor;
    return {
      width,
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      axes: [{ show: false }, { show: false }],
      padding: [4, 2, 4, 2],
      scales: {
        x: { time: false, range: (_, min, max) => [max - Math.min(seconds, Math.max(LEAST, max - min)), max] },
        y: { range: (_, min, max) => [0, max > 0 ? max * 1.1 : 1] },
      },
      series: [{}, ...lines.map((_, i) => ({ stroke: tone(i), width: 2, dash: DASHES[i], points: { show: false } }))],
    };
  }

  /** Another width, another light. */
  watchLook() {
    const sizes = new ResizeObserver(() => {
      this.#plot?.setSize({ width: this.box.clientWidth, height: HEIGHT });
      this.draw();
    });
    sizes.observe(this.box);
    const themes = new MutationObserver(() => this.#plot?.redraw(false));
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    this.listen(matchMedia('(prefers-color-scheme: dark)'), 'change', () => this.#plot?.redraw(false));
    this.life.addEventListener('abort', () => [sizes, themes].forEach((observer) => observer.disconnect()));
  }

  /** As of when it was opened: a table that changes cannot be read. */
  fillTable() {
    const [times, ...values] = this.#columns;
    const step = Math.max(1, Math.ceil(times.length / ROWS));
    const { lines, write } = this.is;
    show(this.table, this.details.open && h('table', null,
      h('thead', null, h('tr', null, [t('spark.time'), ...lines.map(({ label }) => label)]
        .map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', null, times.map((time, i) => (times.length - 1 - i) % step === 0 && h('tr', null,
        h('th', { scope: 'row' }, clockTime(time * 1000)),
        values.map((line) => h('td', { class: 'num' }, write(line[i])))))
        .reverse())));
  }
}

/** The colour is told by the style sheet, the dash by shape. */
function legend(label, tone, i) {
  const swatch = h('span', { class: `swatch ${tone} dash${i}`, 'aria-hidden': 'true' });
  const [now, range] = [h('strong', { class: 'num' }), h('span', { class: 'soft num' })];
  return { swatch, now, range, item: h('li', null, swatch, h('span', null, label), now, range) };
}

customElements.define('encore-sparkline', Sparkline);
