// The sum of a cart: coupon, wallet, and the order.
import { freshId, h, say, set, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { won } from '../../kernel/format.js';
import { t, word } from '../../kernel/i18n.js';
import { session } from '../../kernel/session.js';
import { busyButton } from '../../parts/busy-button.js';
import { problemNote } from '../../parts/problem-note.js';
import { discountOf } from '../coupons/coupon.js';
import { orderOf } from './ordering.js';
import { less } from './orders.js';

/** `{ node, trouble, button, payable, update(total), settled() }`. */
export async function checkout(shop, signal) {
  const path = `/api/users/${session.user.userId}/balance`;
  const [wallet, coupon] = await Promise.all([
    api.get(path, { signal }),
    couponChoice(signal, () => till.paint()),
  ]);
  const till = { shop, signal, coupon, total: 0, balance: wallet.available, trouble: h('div', { class: 'trouble' }) };
  till.update = (total) => {
    till.total = total;
    coupon.check(total);
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
    h('h2', { id: 'cart-sum' }, t('cart.sum')), till.coupon.node, facts, hint, till.trouble, button);
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

/** `{ node, chosen, discount, check(total), settled(), drop() }`; `changed` hears of another discount. */
async function couponChoice(signal, changed) {
  const path = `/api/users/${session.user.userId}/coupons?status=USABLE&limit=100`;
  const { items } = await api.get(path, { signal });
  const id = freshId('coupon');
  const answer = h('p', { class: 'hint', id: `${id}-hint` });
  const select = h('select', { id, 'aria-describedby': answer.id, onChange: () => choice.check(choice.total, true) },
    h('option', { value: '' }, t('cart.coupon.none')),
    items.map((one) => h('option', { value: one.userCouponId }, `${discountOf(one.discount)} · ${one.name}`)));
  const choice = {
    total: 0,
    discount: 0,
    get chosen() {
      return select.value || undefined;
    },
    async check(total, isNew = false) {
      if (total !== choice.total || isNew) {
        choice.total = total;
        choice.validation = validate(choice, answer, signal, changed);
        await choice.validation;
      }
    },
    settled: () => choice.validation,
    async drop() {
      select.value = '';
      await choice.check(choice.total, true);
    },
    node: items.length === 0
      ? none()
      : h('div', { class: 'field' }, h('label', { for: id }, t('cart.coupon')), select, answer),
  };
  return choice;
}

/** The last one asked is the one that counts. */
async function validate(choice, answer, signal, changed) {
  const asked = { userCouponId: choice.chosen, amount: choice.total };
  choice.asked = asked;
  let check = { usable: true, discountAmount: 0 };
  let note = null;
  try {
    check = asked.userCouponId ? await api.post('/api/coupons/validate', asked, { signal }) : check;
    note = check.usable ? null : t('coupon.unusable', { reason: word('coupon.why', check.reasonCode) });
  } catch (problem) {
    note = signal.aborted ? null : problemNote(problem, { again: () => choice.check(choice.total, true) });
  }
  if (choice.asked === asked) {
    choice.discount = check.usable ? check.discountAmount : 0;
    show(answer, note);
    changed();
  }
}

const none = () =>
  h('p', { class: 'soft fine' }, t('cart.coupon.nothing'), ' ', h('a', { href: '#/coupons' }, t('cart.coupon.get')));
