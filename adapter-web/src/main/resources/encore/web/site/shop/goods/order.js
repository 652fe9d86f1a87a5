// One order: what it was, what it cost, and back with it while that is possible.
import { h, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { clock } from '../../kernel/clock.js';
import { moment, number, won } from '../../kernel/format.js';
import { learn, t } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { session } from '../../kernel/session.js';
import { busyButton } from '../../parts/busy-button.js';
import { confirmed } from '../../parts/dialog.js';
import { problemNote } from '../../parts/problem-note.js';
import texts from '../../texts/goods.js';
import { fact, orderBadge, orderItems, orderSums } from './orders.js';
import { ownPage } from './page.js';

learn(texts);

/** Who comes from the till is thanked, and after a reload, too; not who looks next week. */
const FRESH = 60_000;

export default async ({ orderId }, signal) =>
  ownPage(t('order.title'), t('orders.purpose'), signal, () => orderPage(orderId, signal));

async function orderPage(orderId, signal) {
  const path = `/api/orders/${encodeURIComponent(orderId)}`;
  const news = h('div', { class: 'trouble', tabindex: -1 });
  const body = h('div', { class: 'split' });
  const paint = (order) => show(body,
    h('section', { class: 'stack', 'aria-labelledby': 'order-items' },
      h('h2', { id: 'order-items' }, t('order.items')), orderItems(order.items)),
    h('section', { class: 'card stack', 'aria-label': t('cart.sum') },
      facts(order), orderSums(order), order.status === 'PAID' && cancelling(order, { path, news, paint, signal })));
  const order = await api.get(path, { signal });
  paint(order);
  if (order.status === 'PAID' && clock.now() - new Date(order.orderedAt) < FRESH) {
    show(news, await thanks(signal));
  }
  return h('div', { class: 'stack loose' },
    h('div', { class: 'stack tight' },
      h('p', null, h('a', { class: 'back', href: '#/orders' }, t('order.back'))), h('h1', null, t('order.title'))),
    news, body);
}

const facts = ({ orderId, status, orderedAt, cancelledAt, cancelReason }) =>
  h('div', { class: 'stack tight' },
    h('p', null, orderBadge(status)),
    h('dl', { class: 'facts fine' },
      fact(t('order.when'), moment(orderedAt)),
      cancelledAt && fact(t('order.cancelledAt'), moment(cancelledAt)),
      cancelReason && fact(t('order.reason'), cancelReason),
      fact(t('order.number'), h('code', null, orderId))));

async function thanks(signal) {
  const wallet = await api.get(`/api/users/${session.user.userId}/balance`, { signal, attempts: 1 }).catch(() => null);
  return good(t('order.thanks.title'), wallet && t('order.thanks', { amount: won(wallet.available) }));
}

const good = (title, ...texts) =>
  h('div', { class: 'note good' }, h('p', { class: 'note-title' }, title),
    texts.filter(Boolean).map((text) => (typeof text === 'string' ? h('p', null, text) : text)));

/** A moment that passes while the page is open is found out by who presses: the refusal says the same. */
function cancelling(order, page) {
  const when = moment(order.cancellableUntil);
  if (clock.left(order.cancellableUntil) === 0) {
    return h('p', { class: 'soft fine' }, t('order.cancel.over', { when }));
  }
  const box = h('div', { class: 'stack tight trouble', tabindex: -1 });
  const { button } = busyButton(t('order.cancel'), async () => {
    const text = t('order.cancel.text', { amount: won(order.finalAmount) });
    if (await confirmed(t('order.cancel.sure'), text, t('order.cancel'), { isDangerous: true })) {
      await cancel(order, page, box);
    }
  }, { kind: 'plain' });
  box.append(button, h('p', { class: 'soft fine' }, t('order.cancel.hint', { when })));
  return box;
}

async function cancel(order, { path, news, paint, signal }, box) {
  try {
    const cancelled = await api.post(`${path}/cancel`, {});
    paint(await api.get(path, { signal }).catch(() => ({ ...order, ...cancelled })));
    show(news, refund(order, cancelled));
    news.focus();
    announce(t('order.cancelled.title'));
  } catch (problem) {
    const again = () => cancel(order, { path, news, paint, signal }, box);
    show(box, problem.body?.cancellableUntil ? tooLate(problem) : problemNote(problem, { again }));
    box.focus();
  }
}

const tooLate = ({ title, body }) =>
  h('div', { class: 'note warn', role: 'alert', 'data-code': body.code },
    h('p', { class: 'note-title' }, title),
    h('p', null, t('order.cancel.over', { when: moment(body.cancellableUntil) })));

function refund({ items }, { refundedAmount, restoredItems, userCouponId }) {
  const names = new Map(items.map(({ productId, name }) => [productId, name]));
  return good(t('order.cancelled.title'),
    t('order.cancelled', { amount: won(refundedAmount) }),
    userCouponId && t('order.coupon.back'),
    t('order.restored'),
    h('ul', null, restoredItems.map(({ productId, quantity }) =>
      h('li', null, `${names.get(productId)} × ${number(quantity)}`))));
}
