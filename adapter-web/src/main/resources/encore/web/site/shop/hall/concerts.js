// What there is to see.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { learn, t } from '../../kernel/i18n.js';
import { nothing, pagesOf } from '../../parts/pages-of.js';
import texts from '../../texts/hall.js';
import { cardOf } from './card.js';
import { changes, untilOpen, whileSeen } from './while-seen.js';

learn(texts);

const AGAIN_SECONDS = 10;

export default async function concerts(_, signal) {
  const cards = new Map();
  const card = (concert, tag, kind) => {
    const made = cardOf(concert, tag, kind);
    cards.set(concert.concertId, made);
    return made.node;
  };
  const hero = await heroOf(card, signal);
  const list = await pagesOf('/api/concerts', {
    signal,
    frame: listFrame,
    row: (concert) => (cards.has(concert.concertId) ? '' : card(concert, 'li', 'small-card')),
    empty: hero ? () => h('div') : nothing(t('concerts.none')),
  });
  const node = h('div', { class: 'stack loose' }, h('h1', null, t('concerts.title')), hero, list);
  turnCards(cards, node, signal);
  return { title: t('concerts.title'), node };
}

/** The newest one that can be bought now stands first. */
async function heroOf(card, signal) {
  const { items } = await api.get('/api/concerts?status=ON_SALE&limit=1', { signal });
  return items.length > 0 && card(items[0], 'article', 'hero');
}

function listFrame() {
  const list = h('ul', { class: 'cards concerts' });
  return { outer: list, inner: list };
}

/** Who looks while a sale opens, or the last seat goes, need not reload. */
function turnCards(cards, node, signal) {
  const asked = changes('/api/concerts?limit=100');
  const look = async () => {
    for (const { concertId, status } of (await asked(signal))?.items ?? []) {
      cards.get(concertId)?.turn(status);
    }
  };
  look().catch(() => null);
  whileSeen(AGAIN_SECONDS, look, signal);
  node.addEventListener('open', ({ target }) => untilOpen(look, target, signal));
}
