// How the machine does: requests, latency, connections, memory, for the last ten minutes.
import { h, say } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';
import { sparkline } from '../../parts/sparkline.js';
import { columns, PLOTS } from './figures.js';
import { GAP, history } from './history.js';
import { inUnit } from './units.js';

const SHOWN = 600;
const TONES = {
  fine: 'accent', refused: 'warn', failed: 'bad', p95: 'accent', p99: 'warn', used: 'accent', waiting: 'warn',
  oldest: 'accent', pause: 'accent' };

/** `{ node, tell() }`. */
export function machine() {
  const plots = PLOTS.map(plotOf);
  const limits = h('p', { class: 'soft fine' });
  const tell = () => {
    const newest = history.newest;
    if (newest) {
      const lately = history.samples.filter((s) => s.at > newest.at - SHOWN * 1000);
      plots.forEach(({ line, lines }) => line.tell(columns(lately, lines, GAP)));
      say(limits, t('watch.machine.limits', { pool: newest.pool.max, heap: inUnit('mega', newest.heapMax) }));
    }
  };
  return {
    tell,
    node: h('section', { class: 'stack', 'aria-labelledby': 'machine' },
      h('h2', { id: 'machine' }, t('watch.machine')),
      h('p', { class: 'soft' }, t('watch.machine.hint')), limits,
      h('div', { class: 'sparks' }, plots.map(({ line }) => line))),
  };
}

const plotOf = ({ name, unit, lines }) => ({
  lines,
  line: sparkline({
    name: t(`plot.${name}`),
    note: t(`plot.${name}.note`),
    lines: Object.keys(lines).map((line) => ({ label: t(`plot.line.${line}`), tone: TONES[line] })),
    write: (n) => inUnit(unit, n),
    seconds: SHOWN,
  }),
});
