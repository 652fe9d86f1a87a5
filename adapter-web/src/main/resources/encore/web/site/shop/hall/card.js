// A concert as one sees it in the list; the whole card is the link.
import { h, show } from '../../kernel/dom.js';
import { won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { posterOf } from '../../parts/poster.js';
import { saleBadge } from './sale.js';

/** `{ node, turn(status) }`: it turns when the sale does. */
export function cardOf(concert, tag, kind) {
  const state = h('p', { class: 'row' });
  const link = h('a', { href: `#/concerts/${concert.concertId}` }, concert.title);
  let status = null;
  const turn = (now) => {
    if (now !== status) {
      status = now;
      show(state, saleBadge(status, concert.saleOpensAt));
    }
  };
  turn(concert.status);
  const node = h(tag, { class: `concert ${kind}`, 'data-concert': concert.concertId },
    h('div', { class: 'frame' }, posterOf(concert)),
    h('div', { class: 'concert-words' },
      state,
      h('h2', null, link),
      h('p', { class: 'artist' }, concert.artist),
      h('p', { class: 'soft fine' }, concert.venue),
      concert.priceFrom > 0 && h('p', { class: 'fine num' }, t('concert.from', { amount: won(concert.priceFrom) })),
      kind === 'hero' && h('span', { class: 'button primary', 'aria-hidden': 'true' }, t('concert.see'))));
  return { concert, node, turn, get status() { return status; } };
}
