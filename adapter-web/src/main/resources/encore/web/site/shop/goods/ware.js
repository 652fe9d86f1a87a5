// One product: what it is, what it costs, whether there is any, and into the cart with it.
import { h, say, set, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { number, won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { busyButton } from '../../parts/busy-button.js';
import { tellCart } from '../../parts/cart-count.js';
import { problemNote } from '../../parts/problem-note.js';
import { signIn } from '../../parts/sign-in.js';
import { picture } from './picture.js';
import { stepper } from './stepper.js';

/** From here on a number says more than "in stock". */
const FEW = 10;

/** `{ node, update(product) }`. */
function stockBadge(product) {
  const node = h('span', { class: 'badge' });
  const update = (now) => {
    const [kind, text] = stockOf(now);
    set(node, 'class', `badge ${kind}`);
    say(node, text);
  };
  update(product);
  return { node, update };
}

function stockOf({ stock, active }) {
  if (active === false) {
    return ['', t('goods.stock.off')];
  }
  if (stock === 0) {
    return ['', t('goods.stock.none')];
  }
  return stock <= FEW
    ? ['warn', t('goods.stock.few', { n: stock, count: number(stock) })]
    : ['good', t('goods.stock.many')];
}

export const goodsPath = (productId) => `#/goods/${productId}`;

/** `{ node, update(product) }`; `heading` is h1 where it is alone, `tag` what it lies in. */
export function ware(product, { tag = 'li', heading = 'h3', bought = () => {} } = {}) {
  const stock = stockBadge(product);
  const isAlone = heading === 'h1';
  const till = tillOf(product, isAlone, bought);
  const name = isAlone ? product.name : h('a', { href: goodsPath(product.productId) }, product.name);
  const node = h(tag, { class: 'card ware', 'data-product': product.productId },
    picture(product.productId, product.name),
    h('div', { class: 'ware-text' },
      h(heading, { class: 'ware-name' }, name),
      product.description && h('p', { class: 'soft fine' }, product.description),
      h('p', { class: 'row apart' }, h('strong', { class: 'num' }, won(product.price)), stock.node)),
    till.node);
  const update = (now) => {
    stock.update(now);
    till.update(now);
    set(node, 'data-out', now.stock === 0 || now.active === false);
  };
  update(product);
  return { node, update };
}

function tillOf({ productId, name }, isAlone, bought) {
  const count = stepper(name);
  const answer = h('div', { class: 'ware-answer' });
  const add = busyButton(t('goods.add'), async () => {
    const quantity = count.value;
    if (!await signIn(t('goods.sign'))) {
      return;
    }
    try {
      const cart = await intoCart(productId, quantity);
      tellCart(cart.items);
      show(answer, added(cart, productId));
      announce(t('goods.added.aloud', { name, count: number(quantity) }));
      count.value = 1;
    } catch (problem) {
      show(answer, refused(problem, () => add.button.click()));
    }
    bought();
  }, { kind: isAlone ? 'primary small' : 'small' });
  set(add.button, 'aria-label', t('goods.add.name', { name }));
  const node = h('div', { class: 'ware-till stack tight' },
    h('div', { class: 'row' }, count.node, add.button), answer);
  return { node, update: (now) => limit(node, count, now) };
}

/** What is sold out cannot be chosen, unless somebody is just about to: his focus is not taken away. */
function limit(node, count, { stock, active }) {
  count.limit(stock);
  set(node, 'hidden', (stock === 0 || active === false) && !node.contains(document.activeElement));
}

/** What went in unheard counts as long as it is there. */
export const intoCart = (productId, quantity) => api.post('/api/cart/items', { productId, quantity }, {
  still: async () => {
    const cart = await api.get('/api/cart');
    return countOf(cart.items, productId) < quantity ? null : cart;
  },
});

const countOf = (items, productId) => items.find((one) => one.productId === productId)?.quantity ?? 0;

const added = ({ items }, productId) =>
  h('p', { class: 'fine row' },
    h('span', null, t('goods.added', { count: number(countOf(items, productId)) })),
    h('a', { href: '#/cart' }, t('goods.cart.to')));

function refused(problem, again) {
  const way = {
    CART_FULL: ['#/cart', 'goods.cart.to'],
    PRODUCT_NOT_FOUND: ['#/goods', 'goods.others'],
  }[problem.code];
  return problemNote(problem, {
    again: way ? undefined : again,
    ways: way ? [h('a', { href: way[0], class: 'button small' }, t(way[1]))] : [],
  });
}
