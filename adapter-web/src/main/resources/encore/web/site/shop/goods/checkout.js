// The sum of a cart: coupon, wallet, and the order.
import { h, say, set, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { session } from '../../kernel/session.js';
import { busyButton } from '../../parts/busy-button.js';
import { couponChoice } from '../coupons/choosing.js';
import { orderOf } from './ordering.js';
import { less } from './orders.js';

/** `{ node, trouble, button, payable, update(total) }`. */
export async function checkout(shop, signal) {
  const path = `/api/users/${session.user.userId}/balance`;
  const wallet = await api.get(path, { signal });
  const coupon = couponChoice(signal, () => till.paint());
  const till = { shop, signal, coupon, total: 0, balance: wallet.available, trouble: h('div', { class: 'trouble' }) };
  till.update = (total) => {
    till.total = total;
    coupon.of(total);
    till.paint();
  };
  Object.assign(till, faceOf(till));
  return till;
}

function faceOf(till) {
  const facts = h('dl', { class: 'facts sums' });
  const hint = h('p', { class: 'soft fine' }, t('cart.short.hint'));
  const { button } = busyButton('', () => orderOf(till), { kind: 'primary' });
  const paint = () => {
    till.payable = till.total - till.coupon.discount;
    show(facts, ...rows(till));
    set(hint, 'hidden', till.payable <= till.balance);
    say(button, t('cart.order', { amount: won(till.payable) }));
  };
  const node = h('section', { class: 'card stack', 'aria-labelledby': 'cart-sum' },
    h('h2', { id: 'cart-sum' }, t('cart.sum')), till.coupon.field, facts, hint, till.trouble, button);
  return { node, button, paint };
}

function rows({ total, coupon, balance, payable }) {
  const row = (key, amount, name) => [h('dt', { class: name }, t(key)), h('dd', { class: name }, amount)];
  return [
    row('cart.total', won(total)),
    coupon.discount > 0 && row('cart.discount', less(coupon.discount)),
    row('cart.payable', won(payable), 'strong'),
    row('cart.wallet', won(balance)),
    payable > balance ? row('cart.short', won(payable - balance), 'bad') : row('cart.after', won(balance - payable)),
  ].filter(Boolean);
}
