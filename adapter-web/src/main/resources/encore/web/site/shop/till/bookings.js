// My bookings, newest first, each as it stands.
import { h, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { showMoment, won } from '../../kernel/format.js';
import { t, word } from '../../kernel/i18n.js';
import '../../parts/countdown.js';
import { nothing, pagesOf } from '../../parts/pages-of.js';
import { ownPage } from './door.js';
import { showOf } from './shows.js';
import { seatNames } from './summary.js';

/** What has ended is two lists of the API. */
const VIEWS = { all: [''], held: ['HELD'], confirmed: ['CONFIRMED'], ended: ['CANCELLED', 'EXPIRED'] };
const KIND = { HELD: 'warn', CONFIRMED: 'good', CANCELLED: '', EXPIRED: '' };

export default ownPage('till.bookings.title', 'till.bookings.door', async ({ view = 'all' }, signal) => {
  const lists = await Promise.all((VIEWS[view] ?? VIEWS.all).map((status) => list(status, view, signal)));
  return {
    title: t('till.bookings.title'),
    node: h('div', { class: 'stack loose' },
      h('div', { class: 'row apart' },
        h('h1', null, t('till.bookings.title')),
        h('a', { class: 'quiet', href: '#/notices' }, t('till.notices.title'))),
      tabs(view),
      lists),
  };
});

const tabs = (view) =>
  h('nav', { 'aria-label': t('till.bookings.views') },
    h('ul', { class: 'plain row till-tabs' }, Object.keys(VIEWS).map((name) =>
      h('li', null, h('a', {
        href: name === 'all' ? '#/bookings' : `#/bookings?view=${name}`,
        class: 'till-tab',
        'aria-current': name === view ? 'page' : null,
      }, t(`till.bookings.${name}`))))));

async function list(status, view, signal) {
  const items = await pagesOf(`/api/bookings${status ? `?status=${status}` : ''}`, {
    signal,
    row: (booking) => row(booking, view === 'ended' ? 'h3' : 'h2', signal),
    empty: view === 'ended' ? nothing(t(`till.bookings.none.${status}`)) : nothing(t('till.bookings.none'),
      h('a', { class: 'button primary', href: '#/' }, t('page.home'))),
  });
  return view === 'ended'
    ? h('section', { class: 'stack' }, h('h2', null, word('till.status', status)), items)
    : items;
}

function row(booking, level, signal) {
  const item = h('li', { class: 'card till-booking' });
  const title = h('a', { href: `#/bookings/${booking.bookingId}` }, t('till.booking.title'));
  const when = h('p', { class: 'soft' });
  const state = h('div', { class: 'row till-state' });
  showOf(booking).then((of) => {
    title.textContent = of?.concert.title ?? t('till.booking.gone');
    when.textContent = of ? `${showMoment(of.startsAt)} · ${of.concert.venue}` : '';
  }).catch(() => null);
  paint(state, booking, signal);
  item.append(
    h('div', { class: 'stack tight' },
      h(level, { class: 'till-name' }, title), when, h('p', null, seatNames(booking), ' · ', won(booking.totalAmount))),
    state);
  return item;
}

function paint(state, booking, signal) {
  const over = async () => {
    const now = await api.get(`/api/bookings/${booking.bookingId}`, { signal }).catch(() => booking);
    // Asked a moment too early it is still held, at 0:00.
    paint(state, { ...now, expiresAt: null }, signal);
  };
  show(state,
    h('span', { class: `badge ${KIND[booking.status] ?? ''}` }, word('till.status', booking.status)),
    booking.status === 'HELD' && booking.expiresAt &&
      h('encore-countdown', { until: booking.expiresAt, 'aria-label': t('till.hold.timer'), onOver: over }));
}
