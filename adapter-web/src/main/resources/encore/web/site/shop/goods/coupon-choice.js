// Which coupon to use, and what the house says that it takes off.
import { freshId, h, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { t, word } from '../../kernel/i18n.js';
import { session } from '../../kernel/session.js';
import { problemNote } from '../../parts/problem-note.js';
import { discountOf } from '../coupons/discount.js';

/** `{ node, chosen, discount, check(total), drop() }`; `changed` hears of another discount. */
export async function couponChoice(signal, changed) {
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
        await validate(choice, answer, signal, changed);
      }
    },
    async drop() {
      select.value = '';
      await choice.check(choice.total, true);
    },
    node: items.length === 0 ? none() : h('div', { class: 'field' }, h('label', { for: id }, t('cart.coupon')), select, answer),
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
