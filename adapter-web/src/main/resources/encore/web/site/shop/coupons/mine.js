// One's own coupons: what they are worth, until when, and where to use them.
import { h } from '../../kernel/dom.js';
import { moment, number } from '../../kernel/format.js';
import { t, word } from '../../kernel/i18n.js';
import { discountOf, minimumOf } from './discount.js';

const KINDS = { USABLE: 'good', RESERVED: 'warn' };

export const ownCoupon = (one) =>
  h('li', { class: `card own-coupon ${one.status === 'USABLE' ? '' : 'past'}`, 'data-coupon': one.couponId, tabindex: -1 },
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
