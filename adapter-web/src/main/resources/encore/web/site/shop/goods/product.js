// One product at an address of its own.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { learn, t } from '../../kernel/i18n.js';
import texts from '../../texts/goods.js';
import { whileSeen } from './page.js';
import { ware } from './ware.js';

learn(texts);

const REFRESH = 10;

export default async function product({ productId }, signal) {
  const path = `/api/products/${encodeURIComponent(productId)}`;
  const found = await api.get(path, { signal });
  const one = ware(found, { tag: 'article', heading: 'h1', bought: () => look() });
  one.node.classList.add('alone');
  const look = whileSeen(async () => {
    const now = await api.get(`${path}/stock`, { signal, attempts: 1 }).catch(() => null);
    if (now) {
      one.update(now);
    }
    return REFRESH;
  }, signal, REFRESH);
  const back = h('p', null, h('a', { class: 'back', href: '#/goods' }, t('goods.all')));
  return { title: found.name, node: h('div', { class: 'stack' }, back, one.node) };
}
