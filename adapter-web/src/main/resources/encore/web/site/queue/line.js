// One's place in the line of a concert.
import { h } from '../kernel/dom.js';
import { api } from '../kernel/api.js';
import { learn, t } from '../kernel/i18n.js';
import texts from '../texts/queue.js';

learn(texts);

export default async ({ concertId }, signal) => {
  const [concert] = await Promise.all([
    api.get(`/api/concerts/${encodeURIComponent(concertId)}`, { signal }),
    import('./place/place.js'),
  ]);
  const place = Object.assign(document.createElement('encore-place'), { concertId, name: concert.title });
  const node = h('div', { class: 'stack room' },
    h('header', { class: 'stack tight' },
      h('p', null, h('a', { class: 'back', href: '#/' }, t('queue.lines'))),
      h('h1', null, concert.title),
      h('p', { class: 'soft' }, `${concert.artist} · ${concert.venue}`)),
    place);
  return { title: concert.title, node };
};
