// How to pay: points or a card, with a coupon or without, and what is left to pay before one pays.
import { freshId, h, say, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { session } from '../../kernel/session.js';
import { busyButton } from '../../parts/busy-button.js';
import { couponChoice } from '../coupons/choosing.js';
import { cardChoice } from './cards.js';
import { kept } from './kept.js';
import { paying } from './paying.js';
import { paid } from './payments.js';

export function choice(it) {
  const wish = kept(it);
  const price = it.booking.totalAmount;
  const trouble = h('div');
  const total = h('p', { class: 'till-pay', 'aria-live': 'polite' });
  const card = cardChoice(wish.get().token, () => wish.set({ token: card.select.value }));
  const methods = methodChoice(it, wish.get().method, (method) => wish.set({ method }) ?? paint());
  const coupon = couponChoice(it.signal, () => paint(), wish);
  const pay = busyButton('', () => paying(it, {
    trouble,
    pay: async () => {
      await coupon.settled();
      return paid(it.booking.bookingId, { method: wish.get().method, userCouponId: coupon.chosen }, card.select.value);
    },
    again: () => pay.button.click(),
    others: { COUPON_NOT_USABLE: () => without(coupon, trouble) },
  }));
  function paint() {
    const payable = price - coupon.discount;
    const isFree = payable === 0;
    card.field.hidden = wish.get().method !== 'CARD' || isFree;
    methods.short(payable);
    say(total, sumText(payable, coupon.discount));
    say(pay.button, isFree ? t('till.pay.free') : t('till.pay.amount', { amount: won(payable) }));
  }
  coupon.of(price);
  paint();
  return h('section', { class: 'card stack', 'aria-labelledby': 'pay' },
    h('h2', { id: 'pay' }, t('till.pay.title')),
    methods.field, card.field, coupon.field, total, trouble,
    h('div', { class: 'row' }, pay.button));
}

const sumText = (payable, discount) =>
  discount > 0
    ? t('till.pay.sum.coupon', { amount: won(payable), discount: won(discount) })
    : t('till.pay.sum', { amount: won(payable) });

const without = (coupon, trouble) =>
  h('button', { class: 'small', onClick: () => {
    coupon.drop();
    show(trouble);
  } }, t('till.pay.without'));

/** `{ field, short }`; `short` says beforehand that points will not do. */
function methodChoice(it, method, onChange) {
  let available = null;
  let price = 0;
  const balance = h('span', { class: 'soft fine', id: freshId('balance') });
  const paint = () => available !== null && say(balance, balanceText(available, price));
  const short = (amount) => {
    price = amount;
    paint();
  };
  api.get(`/api/users/${session.user.userId}/balance`, { signal: it.signal }).then((wallet) => {
    available = wallet.available;
    paint();
  }).catch(() => null);
  const field = h('fieldset', { class: 'till-methods' },
    h('legend', null, t('till.pay.method')),
    radio('POINT', method, onChange, balance),
    radio('CARD', method, onChange, h('span', { class: 'soft fine', id: freshId('about') }, t('till.pay.card.about'))));
  return { field, short };
}

const balanceText = (available, price) =>
  available < price
    ? t('till.pay.points.short', { available: won(available), short: won(price - available) })
    : t('till.pay.points.have', { available: won(available) });

function radio(value, chosenOne, onChange, about) {
  const input = h('input', {
    type: 'radio', name: 'method', value, checked: value === chosenOne, 'aria-describedby': about.id,
    onChange: () => onChange(value),
  });
  return h('label', { class: 'till-method' },
    input, h('span', null, h('span', null, t(`till.method.${value}`)), about));
}
