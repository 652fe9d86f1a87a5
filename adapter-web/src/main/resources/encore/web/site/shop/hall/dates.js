// The dates of a concert: when, how many seats are free, taken for a while, and sold.
import { freshId, h, say, set, show, svg } from '../../kernel/dom.js';
import { number, showMoment } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { saleBadge } from './sale.js';

const WIDE = 1000;

/** `{ node, update(schedules), guard(refusal) }`; behind a line there is no way in from here. */
export function datesOf(concert, refusal) {
  const id = freshId('dates');
  const list = h('ul', { class: 'dates' });
  const rows = new Map();
  const dates = {
    isGuarded: refusal !== null,
    node: h('section', { class: 'stack', 'aria-labelledby': id }, h('h2', { id }, t('dates.title')), list),
    guard(refused) {
      dates.isGuarded = refused !== null;
      rows.forEach((row) => row.guard(dates.isGuarded));
    },
    update(schedules = []) {
      for (const schedule of schedules) {
        const row = rows.get(schedule.scheduleId) ?? rowOf(concert, schedule, dates.isGuarded);
        rows.set(schedule.scheduleId, row);
        row.update(schedule);
        row.node.isConnected || list.append(row.node);
      }
      const gone = [...rows.keys()].filter((key) => !schedules.some((each) => each.scheduleId === key));
      for (const key of gone) {
        rows.get(key).node.remove();
        rows.delete(key);
      }
      rows.size === 0 && show(list, h('li', { class: 'soft' }, t('dates.none')));
    },
  };
  return dates;
}

function rowOf(concert, { scheduleId, startsAt }, isGuarded) {
  const [state, counts, way, bar] = [h('span'), h('p', { class: 'fine num soft' }), h('div'), barOf()];
  let status = null;
  let guarded = isGuarded;
  const paintWay = () => show(way, !guarded && status !== 'CLOSED' &&
    h('a', { class: 'button', href: `#/concerts/${concert.concertId}/${scheduleId}` },
      t('dates.seats'), h('span', { class: 'unseen' }, ` ${showMoment(startsAt)}`)));
  const node = h('li', { class: 'date', 'data-schedule': scheduleId },
    h('div', { class: 'stack tight' },
      h('div', { class: 'row' }, h('h3', null, showMoment(startsAt)), state), bar.node, counts),
    way);
  return {
    node,
    guard(now) {
      guarded = now;
      paintWay();
    },
    update(schedule) {
      bar.update(schedule.counts);
      say(counts, countsIn(schedule.counts));
      if (schedule.status !== status) {
        status = schedule.status;
        show(state, saleBadge(status, schedule.saleOpensAt));
        paintWay();
      }
    },
  };
}

export const countsIn = ({ available, held, sold }) =>
  t('dates.counts', { available: number(available), held: number(held), sold: number(sold) });

/** What the numbers below it say, for the eye: sold, held, free from the left. */
function barOf() {
  const parts = ['sold', 'held', 'free'].map((kind) => svg('rect', { class: kind, height: 8, y: 0 }));
  return {
    node: svg('svg', {
      class: 'bar-of-seats', viewBox: `0 0 ${WIDE} 8`, preserveAspectRatio: 'none', 'aria-hidden': 'true',
    }, parts),
    update({ available, held, sold, total }) {
      let x = 0;
      [sold, held, available].forEach((count, i) => {
        const width = total > 0 ? (count / total) * WIDE : 0;
        set(parts[i], 'x', x.toFixed(1));
        set(parts[i], 'width', width.toFixed(1));
        x += width;
      });
    },
  };
}
