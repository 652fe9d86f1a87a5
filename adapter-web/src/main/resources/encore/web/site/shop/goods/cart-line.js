// One product in the cart: how many, for how much, and out of it again.
import { h, say, set, show } from '../../kernel/dom.js';
import { number, won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { picture } from './picture.js';
import { stepper } from './stepper.js';
import { goodsPath } from './ware.js';

/** Between the last press of a stepper and the request: who presses five times asks once. */
const QUIET = 350;

/** `{ node, name, update(item), quantity() }`; `change(n)` and `remove()` are the cart's. */
export function cartLine(item, { change, remove, signal }) {
  let timer;
  let isOpen = false;
  const { productId, name } = item;
  const ask = (quantity) => {
    isOpen = true;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      isOpen = false;
      await change(quantity);
    }, QUIET);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  const count = stepper(name, { value: item.quantity, changed: ask });
  const price = h('p', { class: 'soft fine num' });
  const amount = h('strong', { class: 'num' });
  const hint = h('div', { class: 'cart-hint row' });
  const node = frame(item, { count, price, amount, hint, remove });
  const update = (now) => {
    say(price, t('cart.each', { price: won(now.price) }));
    say(amount, won(now.lineAmount));
    set(amount, 'class', now.available ? 'num' : 'num struck');
    set(count.node, 'hidden', !now.available || now.stock === 0);
    count.limit(Math.max(now.stock, now.quantity));
    if (!isOpen) {
      // What somebody is just choosing is not written over.
      count.value = now.quantity;
    }
    hintOf(hint, now, change);
  };
  update(item);
  return { node, update, name, quantity: () => count.value };
}

const frame = ({ productId, name }, { count, price, amount, hint, remove }) =>
  h('li', { class: 'cart-line', 'data-product': productId },
    picture(productId, name),
    h('div', { class: 'cart-text' },
      h('h3', { class: 'ware-name' }, h('a', { href: goodsPath(productId) }, name)), price),
    amount,
    h('div', { class: 'cart-do row apart' }, count.node,
      h('button', { class: 'quiet', 'aria-label': t('cart.remove.name', { name }), onClick: remove }, t('cart.remove'))),
    hint);

/** Written anew only when it says something else: it may hold a button that has the focus. */
function hintOf(hint, item, change) {
  const { available, stock, quantity, name } = item;
  const says = JSON.stringify([available, Math.min(stock, quantity)]);
  if (hint.dataset.says === says) {
    return;
  }
  hint.dataset.says = says;
  if (!available) {
    show(hint, h('span', { class: 'badge' }, t('cart.off')));
  } else if (stock === 0) {
    show(hint, h('span', { class: 'badge bad' }, t('cart.gone')));
  } else if (stock < quantity) {
    show(hint, h('span', { class: 'badge warn' }, t('cart.only', { count: number(stock) })),
      takeRest({ name, available: stock }, () => change(stock)));
  } else {
    show(hint);
  }
}

export const takeRest = ({ name, available }, act) =>
  h('button', {
    class: 'small', 'aria-label': t('cart.take.name', { name, count: number(available) }), onClick: act,
  }, t('cart.take', { count: number(available) }));
