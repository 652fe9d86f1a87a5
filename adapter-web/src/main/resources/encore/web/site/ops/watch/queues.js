// All lines: how many are inside, how many wait, and which concerts have none.
import { h, say, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { number } from '../../kernel/format.js';
import { learn, t } from '../../kernel/i18n.js';
import { nothing, pagesOf, tableOf } from '../../parts/pages-of.js';
import texts from '../../texts/watch.js';
import { keyed } from './keyed.js';
import { sayFlow } from './line-words.js';
import { look } from './pulse.js';
import { titleOf } from './titles.js';

learn(texts);

const HEADS = ['concert', 'flow', 'mode', 'inside', 'waiting', 'left'];

export default async (params, signal) => {
  const { outer, inner } = tableOf(t('queues.title'), HEADS.map((head) => t(`queues.${head}`)))();
  const put = keyed(inner, ({ concertId }) => concertId, (line) => row(line, signal));
  const place = h('div', null, h('p', { class: 'soft' }, t('watch.looking')));
  const tell = ({ items }) => {
    put(items);
    const shown = items.length > 0 ? outer : nothing(t('queues.none'))();
    if (place.firstChild !== shown && (items.length > 0 || !place.querySelector('.empty'))) {
      show(place, shown);
    }
  };
  const { note } = look(3, () => lines(signal), tell, signal);
  return {
    title: t('queues.title'),
    node: h('div', { class: 'stack loose watch' },
      h('div', { class: 'stack tight' }, h('h1', null, t('queues.title')), h('p', { class: 'soft' }, t('queues.hint'))),
      note, place, await others(signal)),
  };
};

/** The list has who is inside; how many wait the glance knows, for all lines at once. */
async function lines(signal) {
  const [{ items }, glance] = await Promise.all([
    api.get('/api/admin/queues', { signal, attempts: 1 }), api.get('/api/admin/glance', { signal, attempts: 1 })]);
  const known = new Map((glance.lines ?? []).map((line) => [line.concertId, line.waiting]));
  return { items: items.map((line) => ({ ...line, waiting: known.get(line.concertId) })) };
}

function row({ concertId }, signal) {
  const link = h('a', { href: `#/queues/${concertId}` }, '…');
  titleOf(concertId, signal).then((title) => say(link, title));
  const flow = h('span', { class: 'badge' });
  const [mode, inside, waiting, left] = ['', 'num', 'num', 'num'].map((kind) => h('td', { class: kind }));
  return {
    node: h('tr', { 'data-line': concertId },
      h('th', { scope: 'row' }, link), h('td', null, flow), mode, inside, waiting, left),
    tell(line) {
      sayFlow(flow, line.flow);
      say(mode, t(`line.mode.${line.mode}`));
      say(inside, line.maxActive
        ? t('queues.insideOf', { inside: number(line.activeCount), most: number(line.maxActive) })
        : number(line.activeCount));
      say(waiting, line.waiting === undefined ? t('unit.unknown') : number(line.waiting));
      say(left, number(line.seatsLeft));
    },
  };
}

/** Any concert can be given a line: its page does it. */
async function others(signal) {
  const known = new Set((await api.get('/api/admin/queues', { signal })).items.map(({ concertId }) => concertId));
  const list = await pagesOf('/api/admin/concerts', {
    signal,
    row: ({ concertId, title, venue }) => known.has(concertId) ? h('li', { hidden: true })
      : h('li', { class: 'row apart' },
        h('span', null, h('strong', null, title), ' ', h('span', { class: 'soft' }, venue)),
        h('a', { class: 'button small', href: `#/queues/${concertId}` },
          t('queues.give'), h('span', { class: 'unseen' }, `: ${title}`))),
    frame: () => {
      const list = h('ul', { class: 'plain stack tight' });
      return { outer: list, inner: list };
    },
    empty: nothing(t('queues.others.none')),
  });
  return h('section', { class: 'stack', 'aria-labelledby': 'others' },
    h('h2', { id: 'others' }, t('queues.others')), list);
}
