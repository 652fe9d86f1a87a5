// One product in the cart: how many, for how much, out of it again, and the way back.
import { h, say, set, show } from '../../kernel/dom.js';
import { number, won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { busyButton } from '../../parts/busy-button.js';
import { picture } from './picture.js';
import { stepper } from './stepper.js';
import { goodsPath } from './ware.js';

/** Between the last press of a stepper and the request: who presses five times asks once. */
const QUIET = 350;

/** `{ node, name, update(item), quantity(), flush() }`; `change(n)` and `remove()` are the cart's. */
export function cartLine(item, { change, remove, signal }) {
  const choice = choiceOf(item, { change, signal });
  const price = h('p', { class: 'soft fine num' });
  const amount = h('strong');
  const hint = h('div', { class: 'cart-hint row' });
  const node = frame(item, { choice, price, amount, hint, remove });
  const update = (now) => {
    say(price, t('cart.each', { price: won(now.price) }));
    say(amount, won(now.lineAmount));
    set(amount, 'class', now.available ? 'num' : 'num struck');
    choice.update(now);
    hintOf(hint, now, change);
  };
  update(item);
  return { node, name: item.name, update, quantity: choice.quantity, flush: choice.flush };
}

/** What somebody has just chosen is not written over until it is answered, and `flush` sends it at once. */
function choiceOf(item, { change, signal }) {
  let timer = null;
  let open = 0;
  let underWay = Promise.resolve();
  const flush = () => {
    if (timer !== null) {
      clearTimeout(timer);
      timer = null;
      open++;
      underWay = change(count.value).finally(() => open--);
    }
    return underWay;
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(flush, QUIET);
  };
  // Who goes on to another page has said what he wants.
  signal.addEventListener('abort', flush);
  const count = stepper(item.name, { value: item.quantity, changed });
  const update = ({ available, stock, quantity }) => {
    set(count.node, 'hidden', !available || stock === 0);
    count.limit(Math.max(stock, quantity));
    if (timer === null && open === 0) {
      count.value = quantity;
    }
  };
  return { node: count.node, update, flush, quantity: () => count.value };
}

const frame = ({ productId, name }, { choice, price, amount, hint, remove }) =>
  h('li', { class: 'cart-line', 'data-product': productId },
    picture(productId, name),
    h('div', { class: 'cart-text' },
      h('h3', { class: 'ware-name' }, h('a', { href: goodsPath(productId) }, name)), price),
    amount,
    h('div', { class: 'cart-do row apart' }, choice.node,
      removeButton({ name }, remove, 'quiet')),
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

/** Both for the line, and for the refusal of an order. */
export const removeButton = ({ name }, act, kind) =>
  h('button', { class: kind, 'aria-label': t('cart.remove.name', { name }), onClick: act }, t('cart.remove'));

export const takeRest = ({ name, available }, act) =>
  h('button', {
    class: 'small', 'aria-label': t('cart.take.name', { name, count: number(available) }), onClick: act,
  }, t('cart.take', { count: number(available) }));

export function removedLine({ name, quantity }, undo) {
  const { button } = busyButton(t('cart.undo'), () => undo(quantity()), { kind: 'small' });
  return h('li', { class: 'cart-removed row apart' }, h('span', null, t('cart.removed', { name })), button);
}
