// What the shop sells.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { number } from '../../kernel/format.js';
import { learn, t } from '../../kernel/i18n.js';
import { nothing, pagesOf } from '../../parts/pages-of.js';
import texts from '../../texts/goods.js';
import { whileSeen } from './page.js';
import { picture } from './picture.js';
import { goodsPath, ware } from './ware.js';

learn(texts);

/** Stock is told a few seconds late anyway; the order has the last word. */
const REFRESH = 15;
const PAGE_MAX = 100;

export default async function goods(_, signal) {
  const wares = new Map();
  const row = (product) => {
    const one = ware(product, { bought: () => look() });
    wares.set(product.productId, one);
    return one.node;
  };
  const [popular, list] = await Promise.all([
    popularOnes(signal),
    pagesOf('/api/products', { row, frame: grid, signal, empty: nothing(t('goods.none'), toConcerts()) }),
  ]);
  const look = whileSeen(() => refresh(wares, signal), signal, REFRESH);
  const node = h('div', { class: 'stack loose' },
    h('div', { class: 'row apart' }, h('h1', null, t('goods.title')), ways()),
    popular,
    h('section', { class: 'stack', 'aria-labelledby': 'all-goods' },
      h('h2', { id: 'all-goods', class: popular ? null : 'unseen' }, t('goods.all')), list));
  return { title: t('goods.title'), node };
}

const grid = () => {
  const list = h('ul', { class: 'cards wares' });
  return { outer: list, inner: list };
};

const ways = () =>
  h('p', { class: 'row' },
    h('a', { href: '#/cart', class: 'button small' }, t('cart.title')),
    h('a', { href: '#/orders', class: 'button small' }, t('orders.title')));

const toConcerts = () => h('a', { href: '#/', class: 'button' }, t('page.home'));

/** What others buy is a courtesy: without it there is a shop all the same. */
async function popularOnes(signal) {
  const path = '/api/products/popular?limit=4';
  const { items } = await api.get(path, { signal, attempts: 1 }).catch(() => ({ items: [] }));
  return items.length > 0 &&
    h('section', { class: 'stack', 'aria-labelledby': 'popular-goods' },
      h('h2', { id: 'popular-goods' }, t('goods.popular')),
      h('ol', { class: 'popular' }, items.map(popularOne)));
}

const popularOne = ({ productId, name, score }) =>
  h('li', null,
    picture(productId, name),
    h('div', null,
      h('a', { href: goodsPath(productId) }, name),
      h('p', { class: 'soft fine' }, t('goods.bought', { n: score, count: number(score) }))));

/** What is not heard now is heard next time. */
async function refresh(wares, signal) {
  const limit = Math.min(PAGE_MAX, wares.size);
  if (limit > 0) {
    const page = await api.get(`/api/products?limit=${limit}`, { signal, attempts: 1 }).catch(() => null);
    for (const product of page?.items ?? []) {
      wares.get(product.productId)?.update(product);
    }
  }
  return REFRESH;
}
