// What we told you: in the words of the house, with the way to what it is about.
import { h } from '../../kernel/dom.js';
import { ago, moment } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { nothing, pagesOf } from '../../parts/pages-of.js';
import { ownPage } from './door.js';

export default ownPage('till.notices.title', 'till.notices.door', async (_, signal) => ({
  title: t('till.notices.title'),
  node: h('div', { class: 'stack loose' },
    h('h1', null, t('till.notices.title')),
    await pagesOf('/api/users/me/notifications', { signal, row, frame, empty: nothing(t('till.notices.none')) })),
}));

function frame() {
  const list = h('ul', { class: 'plain till-notices' });
  return { outer: list, inner: list };
}

function row({ title, text, facts, occurredAt }) {
  const [href, key] = wayOf(facts ?? {});
  return h('li', null,
    h('div', { class: 'row apart' },
      h('h2', null, title),
      h('time', { class: 'soft fine', datetime: occurredAt, title: moment(occurredAt) }, ago(occurredAt))),
    h('p', null, text),
    href && h('p', null, h('a', { href, 'aria-label': `${t(key)}: ${title}` }, t(key))));
}

function wayOf({ bookingId, orderId, userCouponId, couponId, transactionId }) {
  if (bookingId) {
    return [`#/bookings/${bookingId}`, 'till.notices.booking'];
  }
  if (orderId) {
    return [`#/orders/${orderId}`, 'till.notices.order'];
  }
  if (userCouponId || couponId) {
    return ['#/coupons', 'till.notices.coupon'];
  }
  return transactionId ? ['#/wallet', 'till.notices.wallet'] : [];
}
