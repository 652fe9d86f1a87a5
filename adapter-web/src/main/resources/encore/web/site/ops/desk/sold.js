// Bookings of everybody: of one date, of one state; as a file; one of them opened and taken back.
import { h } from '../../kernel/dom.js';
import { api, call } from '../../kernel/api.js';
import { number, won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { nothing, pagesOf } from '../../parts/pages-of.js';
import { anew, deed } from './deed.js';
import { ask, reason } from './form.js';
import {
  addressOf, back, badge, below, choices, code, facts, figures, filters, line, lines, page, pick,
  since, when,
} from './pieces.js';
import { concerts, datesOf, soldTabs } from './sold-tabs.js';

const BASE = '#/sold';
const STATES = ['HELD', 'CONFIRMED', 'EXPIRED', 'CANCELLED'];

export default async (params, signal) => (params.id ? one(params.id, signal) : all(params, signal));

async function all(params, signal) {
  const wanted = pick(params, ['scheduleId', 'status', 'buyerId']);
  const [summary, options, dates, list] = await Promise.all([
    api.get('/api/admin/stats/summary', { signal }),
    concerts(signal),
    datesOf(params.concertId, signal),
    pagesOf(addressOf('/api/admin/bookings', wanted), { row, frame: lines, empty: nothing(t('sold.none')), signal }),
  ]);
  const file = deed(t('sold.csv'), () => download(pick(params, ['scheduleId', 'status'])));
  return page(t('sold.title'), soldTabs(BASE), glance(summary),
    filters(BASE, { ...wanted, concertId: params.concertId }, [
      { name: 'concertId', label: t('sold.concert'), options, hint: t('sold.concert.hint') },
      dates && { name: 'scheduleId', label: t('sold.date'), options: [['', t('desk.any')], ...dates] },
      { name: 'status', label: t('desk.status'), options: choices('sold', STATES) },
      { name: 'buyerId', label: t('sold.buyer') },
    ].filter(Boolean)),
    h('div', { class: 'stack tight' }, h('div', { class: 'row' }, file.button,
      h('span', { class: 'soft fine' }, t('sold.csv.hint'))), file.node),
    list);
}

const glance = ({ bookings, revenue, seats, concertsOnSale }) => figures([
  [t('sold.revenue'), won(revenue)], [t('sold.CONFIRMED'), number(bookings.confirmed)],
  [t('sold.HELD'), number(bookings.held)], [t('sold.seats'), `${number(seats.sold)} / ${number(seats.total)}`],
  [t('sold.concerts'), number(concertsOnSale)],
]);

const row = (booking) => line({
  href: `${BASE}?id=${booking.bookingId}`,
  title: booking.concert,
  about: [t('sold.n', { n: booking.seats.length }), won(booking.totalAmount), since(booking.heldAt),
    code(booking.buyerId.slice(-12))],
  state: badge('sold', booking.status),
});

/** Excel wants the mark at the beginning that reading it as text has taken off. */
async function download(wanted) {
  const { data, headers } = await call('GET', addressOf('/api/admin/bookings/export.csv', wanted), { attempts: 1, patience: 120 });
  const [, name = 'bookings.csv'] = /filename="([^"]+)"/.exec(headers.get('Content-Disposition') ?? '') ?? [];
  const href = URL.createObjectURL(new Blob(['\ufeff', data], { type: 'text/csv' }));
  h('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  return t('sold.csv.done', { name });
}

async function one(id, signal) {
  const path = `/api/admin/bookings/${id}`;
  const booking = await api.get(path, { signal });
  const take = deed(t('sold.take'), async () => {
    const ended = await ask({
      title: t('sold.take'), text: t('sold.take.sure', { n: booking.seats.length, amount: won(booking.totalAmount) }),
      fields: [reason()], yes: t('sold.take.do'), isDangerous: true, act: (body) => api.delete(path, { body }),
    });
    ended && anew(ended.refund
      ? t('sold.taken.refund', { amount: won(ended.refund.amount) })
      : t('sold.taken', { n: ended.releasedSeats.length }));
  }, { kind: 'danger' });
  const stands = booking.status === 'HELD' || booking.status === 'CONFIRMED';
  return below(back(BASE, t('sold.back')), booking.concert,
    h('p', null, badge('sold', booking.status)),
    facts([
      [t('sold.booking'), code(booking.bookingId)],
      [t('sold.seats'), booking.seats.map((seat) => seat.label).join(', ')],
      [t('sold.total'), won(booking.totalAmount)],
      [t('sold.buyer'), h('a', { href: addressOf(BASE, { buyerId: booking.buyerId }) }, code(booking.buyerId))],
      [t('sold.held'), when(booking.heldAt)],
      [t('sold.expires'), booking.status === 'HELD' && when(booking.expiresAt)],
      [t('sold.ended'), when(booking.endedAt)],
    ].filter(([, value]) => value)),
    stands && h('div', { class: 'row' }, take.button), take.node,
    h('p', { class: 'row' },
      h('a', { href: addressOf('#/audit', { subject: `booking/${id}` }) }, t('audit.of')),
      h('a', { href: addressOf('#/news', { subject: id }) }, t('news.of'))));
}
