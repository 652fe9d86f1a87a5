// What an order is shown by.
import { h } from '../../kernel/dom.js';
import { number, won } from '../../kernel/format.js';
import { t, word } from '../../kernel/i18n.js';
import { picture } from './picture.js';
import { goodsPath } from './ware.js';

export const orderBadge = (status) =>
  h('span', { class: `badge ${status === 'PAID' ? 'good' : ''}` }, word('order', status));

export const orderItems = (items) =>
  h('ul', { class: 'order-items' },
    items.map(({ productId, name, price, quantity, lineAmount }) =>
      h('li', null,
        picture(productId, name),
        h('div', null,
          h('a', { href: goodsPath(productId) }, name),
          h('p', { class: 'soft fine num' }, `${won(price)} × ${number(quantity)}`)),
        h('strong', { class: 'num' }, won(lineAmount)))));

export const orderSums = ({ totalAmount, discountAmount, finalAmount }) =>
  h('dl', { class: 'facts sums' },
    fact(t('order.total'), won(totalAmount)),
    discountAmount > 0 && fact(t('order.discount'), less(discountAmount)),
    h('dt', { class: 'strong' }, t('order.paid')), h('dd', { class: 'strong' }, won(finalAmount)));

/** The sign stands before the currency. */
export const less = (amount) => `−${won(amount)}`;

export const fact = (name, value) => [h('dt', null, name), h('dd', null, value)];
