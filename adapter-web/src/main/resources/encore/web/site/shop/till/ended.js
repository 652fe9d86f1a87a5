// A booking that is over: why, what became of the money, and the way to another one.
import { h, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { asking } from './asking.js';
import { hallOf } from './shows.js';

const OPEN = new Set(['CHARGING', 'REFUNDING', 'COMPLETED']);

/** Who cancelled is known of a payment alone. */
const CANCELLED = { CANCELLED_BY_BUYER: 'till.cancelled.title', CANCELLED_BY_HOUSE: 'till.cancelled.house' };

export function endedView(it) {
  const { booking, payment } = it;
  const isPaid = payment?.refundedAmount || OPEN.has(payment?.status);
  const way = booking.status === 'EXPIRED' ? 'till.expired' : 'till.cancelled';
  const lead = h('p', { class: 'till-lead' }, t(isPaid ? `${way}.paid` : `${way}.text`));
  booking.status === 'EXPIRED' && boughtAnew(it, lead).catch(() => null);
  return {
    title: t(booking.status === 'EXPIRED' ? 'till.expired.title' : CANCELLED[payment?.reason] ?? 'till.cancelled.plain'),
    main: [
      lead,
      moneyOf(it),
      h('div', { class: 'row' },
        h('a', { class: 'button primary', href: hallOf(it.show, booking.scheduleId) }, t('till.ended.again')),
        h('a', { class: 'button', href: '#/bookings' }, t('till.bookings.title'))),
    ],
  };
}

/** Money that came late has bought the same seats under another booking; this one does not know. */
async function boughtAnew({ booking, signal }, lead) {
  const { items } = await api.get('/api/bookings?status=CONFIRMED&limit=50', { signal });
  const seatsOf = ({ scheduleId, seats }) => [scheduleId, ...seats.map((seat) => seat.seatNo).sort()].join(' ');
  const other = items.find((candidate) => seatsOf(candidate) === seatsOf(booking));
  other && show(lead, t('till.expired.bought'), ' ',
    h('a', { href: `#/bookings/${other.bookingId}` }, t('till.expired.tickets')));
}

function moneyOf(it) {
  const { payment } = it;
  if (OPEN.has(payment?.status)) {
    return asking(it, payment.status === 'CHARGING' ? 'till.asking.over' : 'till.asking.refund');
  }
  return payment?.status === 'REFUNDED' &&
    h('div', { class: 'note good' },
      h('p', { class: 'note-title' }, t('till.refunded.title', { amount: won(payment.refundedAmount) })),
      h('p', null, t(`till.refunded.${payment.method}`)),
      payment.currentBalance !== undefined && payment.currentBalance !== null &&
        h('p', null, t('till.refunded.balance', { balance: won(payment.currentBalance) })));
}
