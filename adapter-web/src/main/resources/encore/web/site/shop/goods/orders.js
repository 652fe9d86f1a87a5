// One's own orders, and what an order is shown by.
import { h } from '../../kernel/dom.js';
import { moment, number, won } from '../../kernel/format.js';
import { learn, t, word } from '../../kernel/i18n.js';
import { nothing, pagesOf } from '../../parts/pages-of.js';
import texts from '../../texts/goods.js';
import { ownPage } from './page.js';
import { picture } from './picture.js';
import { goodsPath } from './ware.js';

learn(texts);

export default async (_, signal) =>
  ownPage(t('orders.title'), t('orders.purpose'), signal, () => orders(signal));

async function orders(signal) {
  const empty = nothing(t('orders.none'), h('a', { href: '#/goods', class: 'button primary' }, t('goods.others')));
  const list = await pagesOf('/api/orders', { row, signal, empty });
  return h('div', { class: 'stack loose' },
    h('div', { class: 'row apart' }, h('h1', null, t('orders.title')),
      h('a', { href: '#/goods', class: 'button small' }, t('goods.title'))),
    list);
}

function row(order) {
  const [first, ...others] = order.items;
  const what = others.length === 0
    ? first.name
    : t('orders.and', { name: first.name, n: others.length, count: number(others.length) });
  return h('li', { class: 'card order-row', 'data-order': order.orderId },
    picture(first.productId, first.name),
    h('div', null,
      h('h2', null, h('a', { href: `#/orders/${order.orderId}` }, what)),
      h('p', { class: 'soft fine' }, moment(order.orderedAt))),
    h('p', { class: 'row' }, h('strong', { class: 'num' }, won(order.finalAmount)), orderBadge(order.status)));
}

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
