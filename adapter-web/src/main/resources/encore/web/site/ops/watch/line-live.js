// A line as it goes right now, and for the last ten minutes.
import { h, say } from '../../kernel/dom.js';
import { clock } from '../../kernel/clock.js';
import { moment, number } from '../../kernel/format.js';
import { t, word } from '../../kernel/i18n.js';
import { ofTab } from '../../kernel/store.js';
import { sparkline } from '../../parts/sparkline.js';
import { figuresOf } from './figures-of.js';
import { GAP } from './history.js';
import { sayFlow } from './line-words.js';
import { inUnit } from './units.js';

const SHOWN = 600;
const FIGURES = {
  inside: ({ line, stats }) => [
    number(stats.activeCount), line.maxActive && t('line.most', { most: number(line.maxActive) })],
  waiting: ({ stats }) => [stats.waitingCount === undefined || stats.waitingCount === null
    ? t('unit.unknown') : number(stats.waitingCount)],
  admitted: ({ stats }) => [number(stats.admittedLastMinute), t('line.lastMinute')],
  noShow: ({ stats }) => [inUnit('percent', stats.noShowShare), t('line.noShow.more')],
  left: ({ stats }) => [number(stats.seatsLeft)],
};

/** `{ node, tell({ line, stats }) }`. */
export function livePanel({ concertId, opensAt, openedAt }) {
  const flow = h('span', { class: 'badge' });
  const mode = h('span', { class: 'badge accent' });
  const figures = figuresOf('line', FIGURES);
  const ended = h('p', { class: 'soft fine' });
  const plot = sparkline({
    name: t('line.plot'), seconds: SHOWN, write: (n) => inUnit('count', n),
    lines: [{ label: t('line.waiting'), tone: 'warn' }, { label: t('line.inside'), tone: 'accent' }],
  });
  const remember = memory(concertId);
  return {
    node: h('section', { class: 'stack', 'aria-labelledby': 'live' },
      h('h2', { id: 'live' }, t('line.live')),
      h('div', { class: 'row' }, flow, mode, h('span', { class: 'soft fine' }, openingOf(openedAt, opensAt))),
      figures.node, plot, ended),
    tell(seen) {
      sayFlow(flow, seen.line.flow);
      say(mode, t(`line.mode.${seen.line.mode}`));
      figures.tell(seen);
      say(ended, endedOf(seen.stats.ended));
      plot.tell(remember(seen.stats));
    },
  };
}

const openingOf = (openedAt, opensAt) =>
  openedAt ? t('line.opened', { time: moment(openedAt) })
    : opensAt && clock.left(opensAt) > 0 && t('line.opens', { time: moment(opensAt) });

const endedOf = (ended) =>
  Object.keys(ended).length === 0 ? '' : t('line.ended', {
    what: Object.entries(ended).map(([end, n]) => `${word('pass', end)} ${number(n)}`).join(', '),
  });

/** Columns for the picture; kept over a reload of the tab. */
function memory(concertId) {
  const name = `line.${concertId}`;
  let seen = ofTab.get(name) ?? [];
  return ({ waitingCount, activeCount }) => {
    const now = clock.now() / 1000;
    const isGap = seen.length > 0 && now - seen.at(-1)[0] > GAP / 1000;
    seen = [...seen.filter(([at]) => at > now - SHOWN), ...(isGap ? [[now - 1, null, null]] : []),
      [now, waitingCount ?? null, activeCount]];
    ofTab.set(name, seen);
    return [0, 1, 2].map((i) => seen.map((row) => row[i]));
  };
}
