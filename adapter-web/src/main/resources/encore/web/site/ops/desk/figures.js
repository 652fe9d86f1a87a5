// What was sold, day by day, with its sum.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { clock } from '../../kernel/clock.js';
import { number, won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { nothing, tableOf } from '../../parts/pages-of.js';
import { addressOf, filters, page } from './pieces.js';
import { concerts, datesOf, soldTabs } from './sold-tabs.js';

const BASE = '#/sold/figures';
const DAY = 86_400_000;

/** A day of Korea, as the API counts them. */
const day = (ago) => new Date(clock.now() + 9 * 3_600_000 - ago * DAY).toISOString().slice(0, 10);

export default async function sales(params, signal) {
  const wanted = { from: params.from ?? day(6), to: params.to ?? day(0), concertId: params.concertId };
  const [sold, options, dates] = await Promise.all([
    api.get(addressOf('/api/admin/stats/sales', wanted), { signal }),
    concerts(signal),
    datesOf(params.concertId, signal),
  ]);
  const titles = Object.fromEntries(options);
  const nameOf = dates
    ? ({ scheduleId }) => Object.fromEntries(dates)[scheduleId] ?? scheduleId
    : ({ concertId }) => titles[concertId] ?? concertId;
  return page(t('figures.title'), soldTabs(BASE),
    filters(BASE, wanted, [
      { name: 'from', label: t('figures.from'), kind: 'date', required: true, hint: t('figures.korea') },
      { name: 'to', label: t('figures.to'), kind: 'date', required: true },
      { name: 'concertId', label: t('sold.concert'), options },
    ]),
    sold.hasMore && h('p', { class: 'note warn' }, t('figures.more')),
    sold.items.length === 0 ? nothing(t('figures.none'))() : table(sold.items, nameOf));
}

const num = (text) => h('td', { class: 'num' }, text);

function table(items, nameOf) {
  const heads = ['figures.day', 'sold.concert', 'figures.bookings', 'sold.seats', 'figures.amount'];
  const { outer, inner } = tableOf(t('figures.title'), heads.map((key) => t(key)))();
  inner.append(...items.map((one) => h('tr', null,
    h('th', { scope: 'row' }, one.day),
    h('td', null, h('a', { href: addressOf('#/sold', { concertId: one.concertId, scheduleId: one.scheduleId }) },
      nameOf(one))),
    num(number(one.bookings)), num(number(one.seats)), num(won(one.amount)))));
  const sum = (name) => items.reduce((all, one) => all + one[name], 0);
  inner.after(h('tfoot', null, h('tr', null, h('th', { scope: 'row', colspan: 2 }, t('figures.sum')),
    num(number(sum('bookings'))), num(number(sum('seats'))), num(won(sum('amount'))))));
  outer.querySelectorAll('th:nth-child(n+3)').forEach((head) => head.classList.add('num'));
  return outer;
}
