// The sum of a cart: coupon, wallet, and the order.
import { h, say, set, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { session } from '../../kernel/session.js';
import { busyButton } from '../../parts/busy-button.js';
import { couponChoice } from './coupon-choice.js';
import { less } from './order-parts.js';
import { orderOf } from './ordering.js';

/** `{ node, trouble, update(total, items) }`. */
export async function checkout(shop, signal) {
  const facts = h('dl', { class: 'facts sums' });
  const hint = h('p', { class: 'soft fine' });
  const trouble = h('div', { class: 'trouble' });
  const [wallet, coupon] = await Promise.all([
    api.get(`/api/users/${session.user.userId}/balance`, { signal }),
    couponChoice(signal, () => paint()),
  ]);
  const till = { shop, signal, coupon, trouble, total: 0, items: [], balance: wallet.available };
  const order = busyButton('', () => orderOf(till), { kind: 'primary' });
  const paint = () => {
    const payable = till.total - coupon.discount;
    show(facts, ...rows(till, payable));
    set(hint, 'hidden', payable <= till.balance);
    say(order.button, t('cart.order', { amount: won(payable) }));
  };
  hint.append(t('cart.short.hint'));
  Object.assign(till, {
    button: order.button,
    paint,
    update(total, items) {
      Object.assign(till, { total, items });
      coupon.check(total);
      paint();
    },
    node: h('section', { class: 'card stack', 'aria-labelledby': 'cart-sum' },
      h('h2', { id: 'cart-sum' }, t('cart.sum')), coupon.node, facts, hint, trouble, order.button),
  });
  return till;
}

function rows({ total, coupon, balance }, payable) {
  const row = (key, amount, name) => [h('dt', { class: name }, t(key)), h('dd', { class: name }, amount)];
  return [
    row('cart.total', won(total)),
    coupon.discount > 0 && row('cart.discount', less(coupon.discount)),
    row('cart.payable', won(payable), 'strong'),
    row('cart.wallet', won(balance)),
    payable > balance ? row('cart.short', won(payable - balance), 'bad') : row('cart.after', won(balance - payable)),
  ].filter(Boolean);
}
