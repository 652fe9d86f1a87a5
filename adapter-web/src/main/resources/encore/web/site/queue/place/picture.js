// How one's place has fallen: a bar of the way that is behind, and a line over time. Words beside
// them say the same.
import { h, say, set, svg } from '../../kernel/dom.js';
import { ofTab } from '../../kernel/store.js';
import { number } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { goTo, wayBar } from '../work/bar.js';

const [WIDTH, HEIGHT] = [300, 100];
const POINTS_MAX = 120;

/** `{ node, update(ahead, start) }`; the trail lasts over a reload. */
export function picture(concertId) {
  const bar = wayBar(t('queue.way'));
  const path = svg('path', { class: 'fall' });
  const area = svg('path', { class: 'fall-area' });
  const you = svg('path', { class: 'fall-you' });
  const chart = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    area, path, you);
  const first = h('span');
  const now = h('span');
  const node = h('div', { class: 'fall-box', hidden: true },
    bar, chart, h('p', { class: 'fine soft row apart' }, first, now));
  const update = (ahead, start) => {
    node.hidden = false;
    const trail = follow(concertId, ahead);
    const top = Math.max(start, ...trail.map(([, each]) => each), 1);
    goTo(bar, (100 * (top - ahead)) / top, t('queue.way.text', { done: number(top - ahead), all: number(top) }));
    draw(trail, top, { path, area, you });
    chart.toggleAttribute('hidden', trail.length < 3);
    say(first, t('queue.fall.first', { count: number(top) }));
    say(now, t('queue.fall.now', { count: number(ahead) }));
  };
  return { node, update };
}

/** Each change, and the present moment; every second one goes when there are too many. */
function follow(concertId, ahead) {
  const name = `trail.${concertId}`;
  let trail = ofTab.get(name) ?? [];
  if (trail.at(-1)?.[1] !== ahead) {
    trail.push([Date.now(), ahead]);
  }
  if (trail.length > POINTS_MAX) {
    trail = trail.filter((_, i) => i % 2 === 0 || i === trail.length - 1);
  }
  ofTab.set(name, trail);
  return [...trail, [Date.now(), ahead]];
}

export const forgetTrail = (concertId) => ofTab.remove(`trail.${concertId}`);

function draw(trail, top, { path, area, you }) {
  const [begin, end] = [trail[0][0], trail.at(-1)[0]];
  const x = (at) => (end === begin ? WIDTH : (WIDTH * (at - begin)) / (end - begin)).toFixed(1);
  const y = (ahead) => (HEIGHT - 4 - ((HEIGHT - 8) * ahead) / top).toFixed(1);
  const steps = trail.slice(1).map(([at, ahead]) => `H${x(at)}V${y(ahead)}`).join('');
  const line = `M${x(begin)} ${y(trail[0][1])}${steps}`;
  set(path, 'd', line);
  set(area, 'd', `${line}V${HEIGHT}H0Z`);
  // A line of no length with a round end is a dot that no stretching bends.
  set(you, 'd', `M${x(end)} ${y(trail.at(-1)[1])}h0`);
}
