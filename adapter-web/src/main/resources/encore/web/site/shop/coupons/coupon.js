// A coupon in words (campaigns, one's own, the cart), and as a card of one's own.
import { h } from '../../kernel/dom.js';
import { moment, number, span, won } from '../../kernel/format.js';
import { learn, t, word } from '../../kernel/i18n.js';
import texts from '../../texts/coupons.js';

learn(texts);

const DAY = 86_400;

/** In the fewest words. */
export const worthOf = ({ type, value }) =>
  type === 'AMOUNT'
    ? t('discount.amount', { amount: won(value) })
    : t('discount.percent', { percent: number(value) });

export const mostOf = ({ maxAmount }) => maxAmount && t('discount.most', { most: won(maxAmount) });

export const discountOf = (discount) => [worthOf(discount), mostOf(discount)].filter(Boolean).join(', ');

export const minimumOf = ({ minimumAmount }) =>
  minimumAmount > 0 ? t('discount.minimum', { amount: won(minimumAmount) }) : t('discount.any');

/** Of a campaign: all end at once, or each so many days after it was got. */
export const validityOf = ({ validUntil, validDays }) =>
  validUntil ? t('discount.until', { when: moment(validUntil) }) : t('discount.days', { span: span(validDays * DAY) });

const KINDS = { USABLE: 'good', RESERVED: 'warn' };

export const ownCoupon = (one) =>
  h('li', { class: `card own-coupon ${KINDS[one.status] ?? 'past'}`, 'data-coupon': one.couponId, tabindex: -1 },
    h('div', { class: 'stack tight' },
      h('h3', null, discountOf(one.discount)),
      h('p', null, one.name),
      h('p', { class: 'soft fine' },
        [minimumOf(one), t('coupon.until', { when: moment(one.expiresAt) }),
          t('coupon.number', { number: number(one.number) })].join(' · '))),
    h('div', { class: 'stack tight own-end' },
      h('span', { class: `badge ${KINDS[one.status] ?? ''}` }, word('coupon', one.status)),
      one.status === 'USABLE' && uses()));

const uses = () =>
  h('p', { class: 'fine' }, t('coupon.use'), ' ',
    h('a', { href: '#/' }, t('coupon.use.concerts')), ' · ', h('a', { href: '#/goods' }, t('coupon.use.goods')));
