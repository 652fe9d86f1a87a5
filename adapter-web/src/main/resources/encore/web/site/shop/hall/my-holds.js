// What I hold of this show already: on top, with its time and the way to pay.
import { h, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { warn } from '../../kernel/live.js';
import { session } from '../../kernel/session.js';
import '../../parts/countdown.js';
import { placesOf } from './seat-words.js';

/** `{ node, refresh() }`; `refresh` tells the seating which seats are mine. */
export function myHolds(seating, scheduleId, signal) {
  const node = h('div', { class: 'stack' });
  let shown = '';
  const refresh = async () => {
    const holds = session.isSignedIn ? await heldAt(scheduleId, signal) : [];
    seating.own(holds.flatMap((hold) => hold.seats.map((seat) => seat.seatNo)));
    const now = JSON.stringify(holds.map((hold) => [hold.bookingId, hold.expiresAt]));
    if (now !== shown) {
      shown = now;
      show(node, holds.map((hold) => noteOf(hold, refresh)));
    }
  };
  return { node, refresh };
}

async function heldAt(scheduleId, signal) {
  const { items } = await api.get('/api/bookings?status=HELD', { signal });
  const holds = items.filter((each) => each.scheduleId === scheduleId && each.expiresAt);
  // The one answer that says the server's time to the millisecond.
  holds.length > 0 && (await api.get(`/api/bookings/${holds[0].bookingId}/time`, { signal }).catch(() => null));
  return holds;
}

function noteOf(hold, refresh) {
  const places = placesOf(hold.seats);
  return h('section', { class: 'note good hold', 'data-booking': hold.bookingId },
    h('div', { class: 'row apart' },
      h('div', null,
        h('h2', { class: 'note-title' }, t('mine.title', { places })),
        h('p', { class: 'num' }, won(hold.totalAmount), ' · ',
          h('encore-countdown', { until: hold.expiresAt, 'aria-label': t('mine.left'), onOver: () => {
            warn(t('mine.over', { places }));
            // The house ends it a moment later.
            setTimeout(() => refresh().catch(() => null), 1500);
          } }), ' ', t('mine.leftAfter'))),
      h('a', { class: 'button primary', href: `#/bookings/${hold.bookingId}` }, t('mine.pay'))));
}
