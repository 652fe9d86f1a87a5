// The cart: it lies at the server, so a second tab and a phone have the same one.
import { h, set, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { learn, t } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { tellCart } from '../../parts/cart-count.js';
import { problemNote } from '../../parts/problem-note.js';
import texts from '../../texts/goods.js';
import { cartLine, removedLine } from './cart-line.js';
import { checkout } from './checkout.js';
import { ownPage, whileSeen } from './page.js';
import { intoCart } from './ware.js';

learn(texts);

const REFRESH = 10;
const pathOf = (productId) => `/api/cart/items/${productId}`;

export default async (_, signal) =>
  ownPage(t('cart.title'), t('cart.purpose'), signal, () => cart(signal));

async function cart(signal) {
  const shop = {
    signal,
    lines: new Map(),
    list: h('ul', { class: 'cart-lines' }),
    trouble: h('div', { class: 'trouble' }),
    body: h('div', { class: 'cart', tabindex: -1 }),
    turn: Promise.resolve(),
  };
  shop.change = (productId, quantity) => tried(shop, () => api.patch(pathOf(productId), { quantity }));
  shop.remove = (productId) => tried(shop, async () => {
    await api.delete(pathOf(productId), { signal });
    return api.get('/api/cart', { signal });
  });
  shop.paint = (now) => paint(shop, now);
  shop.flush = () => Promise.all([...shop.lines.values()].map((line) => line.flush()));
  shop.till = await checkout(shop, signal);
  shop.paint(await api.get('/api/cart', { signal }));
  shop.look = whileSeen(async () => {
    const { turn } = shop;
    await turn;
    const now = await api.get('/api/cart', { signal, attempts: 1 }).catch(() => null);
    if (turn !== shop.turn) {
      // A change that was made meanwhile is newer.
      return 0;
    }
    now && shop.paint(now);
    return REFRESH;
  }, signal, REFRESH);
  return h('div', { class: 'stack loose' },
    h('div', { class: 'row apart' }, h('h1', null, t('cart.title')),
      h('a', { href: '#/orders', class: 'button small' }, t('orders.title'))),
    shop.body);
}

/** What was asked changes the cart, and all of it is told; true if it did. One after the other, so that the last one stays. */
async function tried(shop, act) {
  const done = shop.turn.then(act);
  shop.turn = done.catch(() => null);
  try {
    shop.paint(await done);
    const hadFocus = shop.trouble.contains(document.activeElement);
    show(shop.trouble);
    hadFocus && shop.body.focus();
    return true;
  } catch (problem) {
    if (!shop.signal.aborted) {
      show(shop.trouble, problemNote(problem, { again: () => tried(shop, act) }));
      shop.look();
    }
    return false;
  }
}

/** Lines stay what they are as long as their product is there: focus and numbers stay with them. */
function paint(shop, { items, totalAmount }) {
  const hadFocus = shop.body.contains(document.activeElement);
  const here = new Set(items.map((item) => item.productId));
  for (const [productId, line] of shop.lines) {
    if (!here.has(productId)) {
      line.node.remove();
      shop.lines.delete(productId);
    }
  }
  items.forEach((item) => lineOf(shop, item).update(item));
  shop.till.update(totalAmount, items);
  tellCart(items);
  set(shop.till.node, 'hidden', items.length === 0);
  fill(shop, items.length === 0 && shop.list.childElementCount === 0);
  if (hadFocus && !shop.body.contains(document.activeElement)) {
    shop.body.focus();
  }
}

function fill(shop, isEmpty) {
  if (isEmpty !== shop.isEmpty) {
    shop.isEmpty = isEmpty;
    show(shop.body, isEmpty ? empty(shop) : filled(shop));
  }
}

function lineOf(shop, item) {
  const { productId } = item;
  if (!shop.lines.has(productId)) {
    const line = cartLine(item, {
      signal: shop.signal,
      change: (quantity) => shop.change(productId, quantity),
      remove: () => removal(shop, productId),
    });
    shop.lines.set(productId, line);
    shop.list.append(line.node);
  }
  return shop.lines.get(productId);
}

/** A line that is taken out leaves a way back where it was, and the focus on it. */
async function removal(shop, productId) {
  const line = shop.lines.get(productId);
  line.flush();
  const gone = removedLine(line, async (quantity) => {
    await tried(shop, () => intoCart(productId, quantity)) &&
      back(shop, gone, productId);
  });
  line.node.before(gone);
  if (await shop.remove(productId)) {
    gone.querySelector('button').focus();
    announce(gone.firstChild.textContent);
  } else {
    gone.remove();
  }
}

function back(shop, gone, productId) {
  const { name, node } = shop.lines.get(productId);
  gone.replaceWith(node);
  node.querySelector('input').focus();
  announce(t('cart.undone', { name }));
}

function filled({ list, trouble, till }) {
  till.button.before(till.trouble);
  return h('div', { class: 'split' },
    h('section', { class: 'stack', 'aria-labelledby': 'cart-lines' },
      h('h2', { id: 'cart-lines', class: 'unseen' }, t('cart.lines')), trouble, list),
    till.node);
}

const empty = ({ trouble, till }) =>
  h('div', { class: 'stack' }, trouble, till.trouble,
    h('div', { class: 'empty' },
      h('p', null, t('cart.empty')),
      h('a', { href: '#/goods', class: 'button primary' }, t('goods.others'))));
