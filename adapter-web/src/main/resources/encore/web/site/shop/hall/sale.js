// How a sale stands, in words: on sale, opens in so long, sold out, over.
import { h } from '../../kernel/dom.js';
import { clock } from '../../kernel/clock.js';
import { countdown, span } from '../../kernel/format.js';
import { learn, t, word } from '../../kernel/i18n.js';
import { Part } from '../../kernel/part.js';
import texts from '../../texts/hall.js';

learn(texts);

const KINDS = { ON_SALE: 'good', UPCOMING: 'accent', SOLD_OUT: 'bad' };
const DAY = 86_400;

/**
 * A badge; one that waits for its sale fires `open`, which bubbles, when the time has come. Of a concert whose first
 * date has opened before, the programme does not say when the next one does.
 */
export function saleBadge(status, opensAt) {
  if (status === 'UPCOMING' && clock.left(opensAt) > 0) {
    return h('encore-opening', { class: 'badge accent', at: opensAt });
  }
  return h('span', { class: `badge ${KINDS[status] ?? ''}` }, word('sale', status));
}

class Opening extends Part {
  #isOpen = false;

  start() {
    this.tick();
    this.every(500, () => this.tick());
  }

  tick() {
    const left = clock.left(this.getAttribute('at'));
    const text = left === 0
      ? t('sale.opening')
      : t('sale.opens', { left: left > DAY ? span(left) : countdown(left) });
    if (this.textContent !== text) {
      this.textContent = text;
    }
    if (left === 0 && !this.#isOpen) {
      this.#isOpen = true;
      this.dispatchEvent(new Event('open', { bubbles: true }));
    }
  }
}

customElements.define('encore-opening', Opening);
