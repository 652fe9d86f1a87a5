// What is out of the cart, and the way back.
import { h } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';
import { busyButton } from '../../parts/busy-button.js';

export function removedLine({ name, quantity }, undo) {
  const { button } = busyButton(t('cart.undo'), () => undo(quantity()), { kind: 'small' });
  return h('li', { class: 'cart-removed row apart' }, h('span', null, t('cart.removed', { name })), button);
}
