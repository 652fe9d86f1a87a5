// How much is in the cart, among the ways of the shop; nothing where there is nothing.
import { h, show } from '../kernel/dom.js';
import { api } from '../kernel/api.js';
import { number } from '../kernel/format.js';
import { t } from '../kernel/i18n.js';
import { Part } from '../kernel/part.js';
import { session } from '../kernel/session.js';

const NAME = 'encore-cart-count';

/** Whoever has just heard what is in the cart tells it here, and nobody has to ask again. */
export const tellCart = (items) => dispatchEvent(new CustomEvent(NAME, { detail: items }));

class CartCount extends Part {
  start() {
    this.listen(window, NAME, ({ detail }) => this.paint(detail));
    // Another tab may have filled it.
    this.listen(document, 'visibilitychange', () => document.hidden || this.look());
    this.look();
  }

  /** A courtesy: who is not answered sees no number. */
  async look() {
    if (session.isSignedIn) {
      const cart = await api.get('/api/cart', { signal: this.life, attempts: 1 }).catch(() => null);
      if (cart && !this.life.aborted) {
        this.paint(cart.items);
      }
    }
  }

  paint(items) {
    const n = items.reduce((sum, { quantity }) => sum + quantity, 0);
    const isHere = location.hash === '#/cart';
    show(this, n > 0 && h('a', {
      href: '/#/cart', 'aria-label': t('nav.cart.count', { n, count: number(n) }),
      'data-here': isHere, 'aria-current': isHere ? 'page' : null,
    }, t('nav.cart'), ' ', h('span', { class: 'badge accent' }, number(n))));
  }
}

customElements.define(NAME, CartCount);
