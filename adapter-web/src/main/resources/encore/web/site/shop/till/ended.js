// A booking that is over: why, what became of the money, and the way to another one.
import { h } from '../../kernel/dom.js';
import { won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { asking } from './asking.js';
import { hallOf } from './shows.js';

const OPEN = new Set(['CHARGING', 'REFUNDING', 'COMPLETED']);

export function endedView(it) {
  const { booking, payment } = it;
  const isPaid = payment?.refundedAmount || OPEN.has(payment?.status);
  const way = booking.status === 'EXPIRED' ? 'till.expired' : 'till.cancelled';
  return {
    title: t(payment?.reason === 'CANCELLED_BY_HOUSE' ? 'till.cancelled.house' : `${way}.title`),
    main: [
      h('p', { class: 'till-lead' }, t(isPaid ? `${way}.paid` : `${way}.text`)),
      moneyOf(it),
      h('div', { class: 'row' },
        h('a', { class: 'button primary', href: hallOf(it.show, booking.scheduleId) }, t('till.ended.again')),
        h('a', { class: 'button', href: '#/bookings' }, t('till.bookings.title'))),
    ],
  };
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
