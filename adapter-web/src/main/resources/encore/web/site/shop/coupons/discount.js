// What a coupon takes off and how long it is good, in words: for campaigns, one's own, and the cart.
import { learn, t } from '../../kernel/i18n.js';
import { moment, number, span, won } from '../../kernel/format.js';
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
