// What one has booked and what it costs, beside everything else on the page.
import { h } from '../../kernel/dom.js';
import { showMoment, won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { gradeOf, placeOf } from '../hall/seat-words.js';

/** Payments that say what is or was to pay; of the others nothing came. */
const COUNTS = new Set(['READY', 'CHARGING', 'COMPLETED', 'REFUNDING', 'REFUNDED']);

export const summary = ({ booking, payment, show }) =>
  h('aside', { class: 'card stack till-summary', 'aria-label': t('till.summary.label') },
    show && h('div', { class: 'stack tight' },
      h('h2', null, h('a', { href: `#/concerts/${show.concert.concertId}` }, show.concert.title)),
      h('p', null, show.concert.artist),
      h('p', { class: 'soft' }, showMoment(show.startsAt), h('br'), show.concert.venue)),
    h('ul', { class: 'plain till-lines' }, booking.seats.map(seatLine)),
    sums(booking, COUNTS.has(payment?.status) ? payment : null));

const seatLine = (seat) =>
  h('li', null,
    h('span', null, placeOf(seat), ' ', h('span', { class: 'badge' }, gradeOf(seat.grade))),
    h('span', { class: 'num' }, won(seat.price)));

function sums(booking, payment) {
  const discount = payment?.discountAmount ?? 0;
  return h('dl', { class: 'till-sums' },
    discount > 0 && [
      h('dt', null, t('till.sum.price')), h('dd', null, won(booking.totalAmount)),
      h('dt', null, t('till.sum.coupon')), h('dd', null, `−${won(discount)}`)],
    h('dt', { class: 'total' }, t('till.sum.total')),
    h('dd', { class: 'total' }, won(booking.totalAmount - discount)));
}

export const seatNames = (booking) =>
  booking.seats.map(placeOf).join(', ');
