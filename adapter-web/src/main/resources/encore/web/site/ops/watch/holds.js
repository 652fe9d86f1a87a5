// Holds that end soon, and those that are over and still look taken.
import { h, say, set } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { span } from '../../kernel/format.js';
import { learn, t } from '../../kernel/i18n.js';
import { tableOf } from '../../parts/pages-of.js';
import texts from '../../texts/watch.js';
import { keyed } from './keyed.js';
import { look } from './pulse.js';
import { sweeping } from './sweep.js';
import { showOf } from './titles.js';
import '../../parts/countdown.js';

learn(texts);

/** More than anybody reads; they end in minutes, and the first ones first. */
const SHOWN = 100;

export default async (params, signal) => {
  const isOverdue = params.only === 'overdue';
  const heads = ['left', 'show', 'seats', 'buyer', 'booking'].map((head) => t(`holds.${head}`));
  const { outer, inner } = tableOf(t('holds.title'), heads)();
  const count = h('p', { class: 'soft num' }, t('watch.looking'));
  const empty = h('p', { class: 'empty', hidden: true }, t('holds.none'));
  outer.hidden = true;
  const put = keyed(inner, ({ bookingId }) => bookingId, row);
  const tell = ({ items, hasMore }) => {
    put(items);
    const overdue = items.filter(({ overdueSeconds }) => overdueSeconds > 0).length;
    say(count, t(hasMore ? 'holds.count.first' : 'holds.count', { n: items.length, late: overdue }));
    outer.hidden = items.length === 0;
    empty.hidden = items.length > 0;
  };
  const path = `/api/admin/holds?limit=${SHOWN}${isOverdue ? '&overdue=true' : ''}`;
  const watch = look(2, () => api.get(path, { signal, attempts: 1 }), tell, signal);
  return {
    title: t('holds.title'),
    node: h('div', { class: 'stack loose watch' },
      h('div', { class: 'stack tight' }, h('h1', null, t('holds.title')), h('p', { class: 'soft' }, t('holds.hint'))),
      sweeping(() => watch.now()),
      h('section', { class: 'stack', 'aria-labelledby': 'list' }, h('h2', { id: 'list' }, t('holds.list')),
        filter(isOverdue), watch.note, count, empty, outer)),
  };
};

const filter = (isOverdue) =>
  h('nav', { 'aria-label': t('holds.filter') }, h('ul', { class: 'plain row' },
    [['#/holds', 'holds.all', !isOverdue], ['#/holds?only=overdue', 'holds.overdue', isOverdue]]
      .map(([href, key, isHere]) => h('li', null,
        h('a', { href, class: 'button small', 'aria-current': isHere ? 'page' : null }, t(key))))));

function row(hold) {
  const left = h('td', { class: 'num' });
  const show = h('td', { class: 'wide' }, h('code', { class: 'fine' }, hold.scheduleId));
  showOf(hold.scheduleId).then((found) => {
    if (found) {
      show.replaceChildren(h('div', null, found.title), h('div', { class: 'soft fine' }, found.when));
    }
  });
  const countdown = h('encore-countdown', { until: hold.expiresAt, 'aria-label': t('holds.left') });
  const late = h('span', { class: 'badge bad' });
  left.append(countdown);
  const node = h('tr', { 'data-hold': hold.bookingId }, left, show,
    h('td', { class: 'num' }, hold.seatNos.join(', ')),
    h('td', null, h('code', null, hold.userId)), h('td', null, h('code', null, hold.bookingId)));
  return {
    node,
    tell(now) {
      if (countdown.getAttribute('until') !== now.expiresAt) {
        countdown.until = now.expiresAt;
      }
      if (now.overdueSeconds > 0) {
        say(late, t('holds.over', { span: span(now.overdueSeconds) }));
        late.isConnected || left.replaceChildren(late);
      } else {
        countdown.isConnected || left.replaceChildren(countdown);
      }
      set(node, 'data-late', now.overdueSeconds > 0);
    },
  };
}
