// One's own orders.
import { h } from '../../kernel/dom.js';
import { moment, number, won } from '../../kernel/format.js';
import { learn, t } from '../../kernel/i18n.js';
import { nothing, pagesOf } from '../../parts/pages-of.js';
import texts from '../../texts/goods.js';
import { orderBadge } from './order-parts.js';
import { ownPage } from './own.js';
import { picture } from './picture.js';

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
