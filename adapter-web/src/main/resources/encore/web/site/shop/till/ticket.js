// A booking that is paid: a ticket for each seat, to be kept, printed, or given back.
import { h, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { t } from '../../kernel/i18n.js';
import { busyButton } from '../../parts/busy-button.js';
import { problemNote } from '../../parts/problem-note.js';
import { gradeOf, placeOf } from '../hall/seat-words.js';
import { giveBack } from './give-back.js';

export function ticketsView(it) {
  const tickets = h('div', { class: 'stack', 'aria-busy': 'true' });
  load(it, tickets);
  return {
    title: t('till.ticket.title', { n: it.booking.seats.length }),
    main: [
      h('p', { class: 'till-lead' }, t('till.ticket.lead')),
      tickets,
      h('div', { class: 'row till-noprint' }, keep(it), print()),
      giveBack(it),
    ],
  };
}

const pathOf = ({ booking }) => `/api/bookings/${booking.bookingId}/ticket`;

async function load(it, tickets) {
  try {
    const picture = await api.get(pathOf(it), { signal: it.signal, headers: { Accept: 'image/svg+xml' } });
    const url = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
    it.signal.addEventListener('abort', () => URL.revokeObjectURL(url));
    const codes = codesIn(picture);
    show(tickets, it.booking.seats.map((seat, nth) => ticket(it, seat, { url, nth, code: codes[nth] })));
  } catch (problem) {
    it.signal.aborted || show(tickets, problemNote(problem, { again: () => load(it, tickets) }));
  }
  tickets.removeAttribute('aria-busy');
}

/** The house writes each code into its picture, in two halves, and nowhere else. */
function codesIn(picture) {
  const halves = [...picture.matchAll(/monospace">([\w-]+)</g)].map((found) => found[1]);
  return halves.filter((_, i) => i % 2 === 0).map((half, i) => half + halves[2 * i + 1]);
}

/** One picture has them all, one below the other: each of us shows its own part. */
function ticket(it, seat, { url, nth, code }) {
  const name = placeOf(seat);
  const picture = h('div', { class: 'till-picture' },
    h('img', { src: url, alt: t('till.ticket.alt', { seat: name, title: it.show?.concert.title ?? '' }) }));
  picture.style.setProperty('--nth', nth);
  return h('article', { class: 'till-ticket', 'aria-label': t('till.ticket.name', { seat: name }) },
    h('div', { class: 'row apart' },
      h('h2', null, name), h('span', { class: 'badge accent' }, gradeOf(seat.grade))),
    picture,
    code && h('p', { class: 'fine soft' }, t('till.ticket.code'), ' ', h('code', null, code)));
}

function keep(it) {
  const trouble = h('div');
  const { button } = busyButton(t('till.ticket.keep'), async () => {
    show(trouble);
    try {
      const page = await api.get(pathOf(it), { headers: { Accept: 'text/html' } });
      const url = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
      h('a', { href: url, download: `ticket-${it.booking.bookingId}.html` }).click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    } catch (problem) {
      show(trouble, problemNote(problem, { again: () => button.click() }));
    }
  });
  return [button, trouble];
}

const print = () => h('button', { onClick: () => globalThis.print() }, t('till.ticket.print'));
