// One of my coupons: what it takes off is asked before one pays, and nothing is kept for it yet.
import { freshId, h, say, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { won } from '../../kernel/format.js';
import { t, word } from '../../kernel/i18n.js';
import { session } from '../../kernel/session.js';
import { problemNote } from '../../parts/problem-note.js';

/** `{ field, chosen, drop }`; `onSum` hears `{ payableAmount, discountAmount }`. */
export function couponChoice(it, wish, onSum) {
  const total = it.booking.totalAmount;
  const [id, hint] = [freshId('coupon'), freshId('hint')];
  const said = h('p', { id: hint, class: 'hint', 'aria-live': 'polite' });
  const trouble = h('div');
  const select = h('select', { id, 'aria-describedby': hint, onChange: () => choose(select.value) });
  const field = h('div', { class: 'field', hidden: true },
    h('label', { for: id }, t('till.coupon.label')), select, said, trouble);
  let chosen = null;
  async function choose(coupon) {
    wish.set({ coupon });
    chosen = null;
    show(trouble);
    say(said, '');
    onSum({ payableAmount: total, discountAmount: 0 });
    if (!coupon) {
      return;
    }
    try {
      const answer = await worth(coupon, total, it.signal);
      if (select.value === coupon) {
        chosen = answer.usable ? coupon : null;
        say(said, answer.usable ? '' : word('till.unusable', answer.reasonCode));
        onSum(answer);
      }
    } catch (problem) {
      it.signal.aborted || show(trouble, problemNote(problem, { again: () => choose(coupon) }));
    }
  }
  const drop = () => {
    select.value = '';
    choose('');
    select.focus();
  };
  mine(it.signal).then((coupons) => offer(coupons, { field, select, wish, choose })).catch(() => null);
  return { field, chosen: () => chosen, drop };
}

const worth = (userCouponId, amount, signal) =>
  api.post('/api/coupons/validate', { userCouponId, amount }, { signal });

const mine = async (signal) =>
  (await api.get(`/api/users/${session.user.userId}/coupons?status=USABLE&limit=50`, { signal })).items;

function offer(coupons, { field, select, wish, choose }) {
  field.hidden = coupons.length === 0;
  show(select,
    h('option', { value: '' }, t('till.coupon.none')),
    coupons.map((coupon) => h('option', { value: coupon.userCouponId }, nameOf(coupon))));
  const before = wish.get().coupon;
  if (coupons.some((coupon) => coupon.userCouponId === before)) {
    select.value = before;
    choose(before);
  }
}

function nameOf({ name, discount, minimumAmount }) {
  const off = discount.type === 'PERCENT'
    ? t('till.coupon.percent', { value: discount.value })
    : won(discount.value);
  return minimumAmount > 0
    ? t('till.coupon.name.from', { name, off, minimum: won(minimumAmount) })
    : t('till.coupon.name', { name, off });
}
