// The order itself, and each refusal with its way on.
import { h, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { clock } from '../../kernel/clock.js';
import { moment, number, won } from '../../kernel/format.js';
import { t, word } from '../../kernel/i18n.js';
import { announce, warn } from '../../kernel/live.js';
import { go } from '../../kernel/router.js';
import { busyButton } from '../../parts/busy-button.js';
import { tellCart } from '../../parts/cart-count.js';
import { problemNote } from '../../parts/problem-note.js';
import { charging } from '../till/payments.js';
import { removeButton, takeRest } from './cart-line.js';

const RECENT = 10 * 60_000;

/** An order has the prices of its moment: they are looked at again before, so nobody pays what he has not seen. */
export async function orderOf(till) {
  show(till.trouble);
  try {
    if (await isOther(till)) {
      say(till, note('warn', t('cart.changed.title'), t('cart.changed')));
      return;
    }
    const wish = { fromCart: true, userCouponId: till.coupon.chosen };
    const order = await api.post('/api/orders', wish, { still: notThis });
    if (order.isOther) {
      say(till, before(order));
      return;
    }
    tellCart([]);
    go(`/orders/${order.orderId}`);
  } catch (problem) {
    if (!till.signal.aborted) {
      await refused(till, problem);
    }
  }
}

/** An empty cart is not other: the order says what became of it. */
async function isOther(till) {
  const seen = till.payable;
  await till.shop.flush();
  const now = await api.get('/api/cart', { signal: till.signal });
  if (now.items.length === 0) {
    return false;
  }
  till.shop.paint(now);
  await till.coupon.settled();
  return till.payable !== seen;
}

/** An order nobody heard of has emptied the cart: what is in it now is another one. */
const notThis = async (order) => ({ ...order, isOther: (await api.get('/api/cart')).items.length > 0 });

const WAYS = {
  INSUFFICIENT_BALANCE: short,
  OUT_OF_STOCK: tooFew,
  PRODUCT_NOT_FOR_SALE: offSale,
  COUPON_NOT_USABLE: couponless,
  CART_EMPTY: ordered,
};

async function refused(till, problem) {
  const way = WAYS[problem.code];
  say(till, way ? await way(till, problem) : problemNote(problem, { again: () => till.button.click() }));
}

const say = (till, node) => show(till.trouble, node);

const note = (kind, title, ...rest) =>
  h('div', { class: `note ${kind}`, role: 'alert' }, h('p', { class: 'note-title' }, title),
    rest.map((one) => (typeof one === 'string' ? h('p', null, one) : one)));

const way = (label, act) => busyButton(label, act, { kind: 'primary small' }).button;

function short(till, problem) {
  const { amount, charge } = charging(problem.body);
  till.balance = problem.body.balance;
  till.paint();
  const more = way(t('cart.charge', { amount }), async () => {
    try {
      till.balance = (await charge()).currentBalance;
      till.paint();
      till.button.focus();
      await orderOf(till);
    } catch (refusal) {
      say(till, problemNote(refusal, { again: () => till.button.click() }));
    }
  });
  return note('warn', t('cart.short.title', { amount }), t('cart.short.text'), h('p', null, more));
}

/** Each thing there is too little of has its own way; when the last is settled the order is next. */
function tooFew(till, { body: { items } }) {
  const list = h('ul', { class: 'plain stack tight' });
  list.append(...items.map((item) => shortage(till, item, list)));
  till.shop.look();
  return note('warn', t('cart.less.title'), t('cart.less'), list);
}

function shortage(till, item, list) {
  const { productId, name, wanted, available } = item;
  const { change, remove } = till.shop;
  const settle = async (isDone) => await isDone && settled(till, line, list);
  const values = { name, wanted: number(wanted), available: number(available) };
  const line = h('li', { class: 'row apart' },
    t(available > 0 ? 'cart.less.item' : 'cart.less.none', values),
    available > 0
      ? takeRest(item, () => settle(change(productId, available)))
      : removeButton(item, () => settle(remove(productId)), 'small'));
  return line;
}

function settled(till, line, list) {
  line.remove();
  if (list.childElementCount > 0) {
    list.querySelector('button').focus();
    return;
  }
  show(till.trouble);
  announce(t('cart.less.done'));
  till.button.focus();
}

function offSale(till, problem) {
  const out = way(t('cart.without.off'), async () => {
    for (const productId of problem.body.productIds) {
      if (!await till.shop.remove(productId)) {
        return;
      }
    }
    till.button.focus();
    await orderOf(till);
  });
  return note('warn', t('cart.off.title'), t('cart.off.text'), h('p', null, out));
}

function couponless(till, problem) {
  const without = way(t('cart.without.coupon', { amount: won(till.total) }), async () => {
    await till.coupon.drop();
    till.button.focus();
    await orderOf(till);
  });
  return note('warn', t('cart.couponless.title'),
    word('coupon.why', problem.body.reasonCode), h('p', null, without));
}

const see = ({ orderId }) =>
  h('a', { class: 'button primary small', href: `#/orders/${orderId}` }, t('cart.ordered.see'));

/** Who was not told of it may have filled the cart once more for want of it: it is not bought unasked. */
const before = (order) =>
  note('warn', t('cart.before.title'),
    t('cart.before', { amount: won(order.finalAmount), when: moment(order.orderedAt) }),
    h('p', null, see(order)));

/** Another tab was faster, or the answer to our own order was lost on its way. */
async function ordered(till, problem) {
  till.shop.look();
  const newest = api.get('/api/orders?limit=1', { signal: till.signal });
  const { items: [last] } = await newest.catch(() => ({ items: [] }));
  if (!last || clock.now() - new Date(last.orderedAt) > RECENT) {
    return problemNote(problem, { ways: [h('a', { href: '#/goods', class: 'button small' }, t('goods.others'))] });
  }
  warn(t('cart.ordered.title'));
  return note('good', t('cart.ordered.title'), t('cart.ordered'),
    h('p', null, see(last)));
}
