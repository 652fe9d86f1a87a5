// How many are left, in words.
import { h, say, set } from '../../kernel/dom.js';
import { number } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';

/** From here on a number says more than "in stock". */
const FEW = 10;

/** `{ node, update(product) }`. */
export function stockBadge(product) {
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
