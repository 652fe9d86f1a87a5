// What there is to see.
import { h } from '../../kernel/dom.js';
import { learn, t } from '../../kernel/i18n.js';
import { nothing, pagesOf } from '../../parts/pages-of.js';
import texts from '../../texts/hall.js';

learn(texts);

export default async function concerts(_, signal) {
  const row = (concert) => h('li', { class: 'card' }, h('h2', null, concert.title));
  const list = await pagesOf('/api/concerts', { row, signal, empty: nothing(t('concerts.none')) });
  return {
    title: t('concerts.title'),
    node: h('div', { class: 'stack loose' }, h('h1', null, t('concerts.title')), list),
  };
}
