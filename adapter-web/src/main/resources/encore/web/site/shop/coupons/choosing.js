// One of my coupons to pay with: what it takes off is asked before one pays, and nothing is kept for it yet.
import { api } from '../../kernel/api.js';
import { freshId, h, show } from '../../kernel/dom.js';
import { t, word } from '../../kernel/i18n.js';
import { session } from '../../kernel/session.js';
import { problemNote } from '../../parts/problem-note.js';
import { discountOf, minimumOf } from './coupon.js';

const NONE = { usable: true, discountAmount: 0 };

/**
 * `{ field, chosen, discount, settled(), of(total), drop() }`. `changed` hears of another discount;
 * `wish` keeps the choice over a reload.
 */
export function couponChoice(signal, changed, wish) {
  const [id, hint] = [freshId('coupon'), freshId('hint')];
  const said = h('div', { id: hint, class: 'hint', 'aria-live': 'polite' });
  const select = h('select', { id, 'aria-describedby': hint, onChange: () => pick(select.value) });
  const field = h('div', { class: 'field', hidden: true }, h('label', { for: id }, t('coupon.choice')), select, said);
  const choice = { field, total: 0, discount: 0, chosen: undefined };
  let looked = null;
  const again = () => {
    looked = look(choice, { select, said, signal, changed, again });
    return looked;
  };
  const pick = (coupon) => {
    select.value = coupon;
    wish?.set({ coupon });
    return again();
  };
  const before = wish?.get().coupon;
  const offered = mine(signal).then((coupons) => {
    offer(coupons, field, select);
    if (coupons.some((one) => one.userCouponId === before)) {
      pick(before);
    }
  }).catch(() => null);
  return Object.assign(choice, {
    of(total) {
      if (total !== choice.total) {
        choice.total = total;
        again();
      }
    },
    /** Nobody pays without the coupon that he sees chosen. */
    async settled() {
      await (before && offered);
      await looked;
    },
    drop() {
      select.focus();
      return pick('');
    },
  });
}

const mine = async (signal) =>
  (await api.get(`/api/users/${session.user.userId}/coupons?status=USABLE&limit=100`, { signal })).items;

function offer(coupons, field, select) {
  field.hidden = coupons.length === 0;
  show(select,
    h('option', { value: '' }, t('coupon.choice.none')),
    coupons.map((one) => h('option', { value: one.userCouponId }, nameOf(one))));
}

const nameOf = (one) =>
  [discountOf(one.discount), one.name, one.minimumAmount > 0 && minimumOf(one)].filter(Boolean).join(' · ');

/** The last one asked is the one that counts. */
async function look(choice, { select, said, signal, changed, again }) {
  const asked = { userCouponId: select.value, amount: choice.total };
  choice.asked = asked;
  choice.chosen = undefined;
  let check = NONE;
  let note = null;
  try {
    check = asked.userCouponId ? await api.post('/api/coupons/validate', asked, { signal }) : NONE;
    note = check.usable ? null : word('coupon.why', check.reasonCode);
  } catch (problem) {
    note = signal.aborted ? null : problemNote(problem, { again });
  }
  if (choice.asked === asked) {
    choice.chosen = note === null && asked.userCouponId ? asked.userCouponId : undefined;
    choice.discount = choice.chosen ? check.discountAmount : 0;
    show(said, note);
    changed();
  }
}
