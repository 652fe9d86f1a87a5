// All concerts, also those that the public does not see yet.
import { h } from '../../kernel/dom.js';
import { showDay } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { nothing, pagesOf } from '../../parts/pages-of.js';
import { addressOf, filters, line, lines, page, pick } from './pieces.js';

const BASE = '#/catalogue';

export default async function catalogue(params, signal) {
  const wanted = pick(params, ['q']);
  const list = await pagesOf(addressOf('/api/admin/concerts', wanted),
    { row, frame: lines, empty: nothing(t('cat.none')), signal });
  return page(t('nav.catalogue'),
    h('p', null, h('a', { href: `${BASE}/new`, class: 'button primary' }, t('cat.new'))),
    filters(BASE, wanted, [{ name: 'q', label: t('cat.q'), maxlength: 100 }]),
    list);
}

const row = (concert) => line({
  href: `${BASE}/${concert.concertId}`,
  title: concert.title,
  about: [concert.artist, concert.venue,
    concert.saleOpensAt && t('cat.opens', { at: showDay(concert.saleOpensAt) })],
  state: h('span', { class: `badge ${concert.schedules > 0 ? '' : 'warn'}` },
    concert.schedules > 0 ? t('cat.dates', { n: concert.schedules }) : t('cat.unseen')),
  picture: concert.posterUrl
    ? h('img', { src: concert.posterUrl, alt: '', loading: 'lazy' })
    : h('span', { class: 'blank' }),
});
