// One booking from the hold to the ticket. What is shown follows from what the server says of it,
// so a reload, a second tab and a way back from elsewhere show the same.
import { h, show as fill } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { showMoment } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { closeDialogs } from '../../parts/dialog.js';
import { ownPage } from './door.js';
import { endedView } from './ended.js';
import { heldView } from './held.js';
import { showOf } from './shows.js';
import { summary } from './summary.js';
import { ticketsView } from './ticket.js';
import { watched } from './watched.js';

const VIEWS = { HELD: heldView, CONFIRMED: ticketsView, EXPIRED: endedView, CANCELLED: endedView };

export default ownPage('till.booking.title', 'till.booking.door', async ({ bookingId }, signal) => {
  const state = await look(bookingId, signal);
  const it = { ...state, show: await showOf(state.booking).catch(() => null), signal };
  const node = h('div', { class: 'stack loose' });
  let [looks, newest] = [0, 0];
  it.changed = async () => {
    const nth = ++looks;
    // Whoever waits for this has just been refused something: he is told soon.
    const now = await look(bookingId, signal, 2);
    // One that was begun before it was paid for may answer afterwards.
    if (signal.aborted || nth < newest) {
      return false;
    }
    newest = nth;
    if (stampOf(now) === stampOf(it)) {
      return false;
    }
    Object.assign(it, now);
    closeDialogs();
    document.title = `${paint(node, it)} · Encore`;
    focusNew(node);
    return true;
  };
  watched(it);
  return { title: paint(node, it), node };
});

/** The payment first: one that is completed has confirmed the booking that is read after it. */
async function look(bookingId, signal, attempts) {
  const payments = await api.get(`/api/payments?bookingId=${bookingId}&limit=20`, { signal, attempts });
  const booking = await api.get(`/api/bookings/${bookingId}`, { signal, attempts });
  return { booking, payment: payments.items.find(hasMoney) ?? payments.items[0] ?? null };
}

/** The newest payment, unless an earlier one has brought money, or may have. */
const hasMoney = ({ status }) => ['CHARGING', 'COMPLETED', 'REFUNDING', 'REFUNDED'].includes(status);

/** What makes a page another one; more time does not. */
const stampOf = ({ booking, payment }) =>
  [booking.status, payment?.paymentId, payment?.status].join(' ');

function paint(node, it) {
  const { title, main } = VIEWS[it.booking.status](it);
  fill(node,
    h('div', { class: 'stack tight' },
      h('a', { class: 'back', href: '#/bookings' }, t('till.bookings.title')),
      h('h1', null, title),
      // On a phone the rest of it comes after paying.
      it.show && h('p', { class: 'soft till-what' }, `${it.show.concert.title} · ${showMoment(it.show.startsAt)}`)),
    h('div', { class: 'split' }, h('div', { class: 'stack loose' }, main), summary(it)));
  return title;
}

/** Its name is read out; a refusal is more than the name. */
function focusNew(node) {
  const target = node.querySelector('[data-first]') ?? node.querySelector('h1');
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  scrollTo(0, 0);
}
