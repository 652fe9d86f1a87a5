// Taking seats: the hold, what becomes of it, and what is said when a seat goes to somebody else.
import { show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { t } from '../../kernel/i18n.js';
import { warn } from '../../kernel/live.js';
import { Problem } from '../../kernel/problem.js';
import { go } from '../../kernel/router.js';
import { signIn } from '../../parts/sign-in.js';
import { refusedNote } from './refused.js';
import { placesOf } from './seat-words.js';

/** A hold nobody heard of, if it has not ended since. */
async function stillHeld({ bookingId }) {
  const booking = await api.get(`/api/bookings/${bookingId}`);
  return booking.status === 'HELD' ? booking : null;
}

/** `hall`: `{ concertId, scheduleId, seating, holds }`. `{ hold(nos, trouble), best(wish, trouble), isBusy }`. */
export function takingOf(hall) {
  const { seating, scheduleId } = hall;
  const taking = { isBusy: false };
  const take = async (path, body, trouble, asked) => {
    if (!(await signIn(t('hold.sign')))) {
      return;
    }
    show(trouble);
    taking.isBusy = true;
    try {
      const booking = await api.post(path, { scheduleId, ...body }, { still: stillHeld });
      seating.own(booking.seats.map((seat) => seat.seatNo));
      go(`/bookings/${booking.bookingId}`);
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      await refused(problem, hall);
      const note = refusedNote(problem, hall, asked);
      show(trouble, note);
      // The button may have gone with its seats. The way on is the next stop; no second Enter takes it.
      note.tabIndex = -1;
      note.focus();
    } finally {
      taking.isBusy = false;
    }
  };
  taking.hold = (nos, trouble) => take('/api/bookings/start', { seatNos: nos }, trouble, {
    count: nos.length,
    again: () => taking.hold(nos, trouble),
    hold: (others) => taking.hold(others, trouble),
  });
  taking.best = (wish, trouble) => take('/api/bookings/best-available',
    { count: wish.count, adjacent: wish.adjacent, ...(wish.grade && { grade: wish.grade }) }, trouble, {
      wish,
      again: () => taking.best(wish, trouble),
      best: (other) => taking.best(other, trouble),
    });
  return taking;
}

/** What each of these says about the seats it names. */
const GONE = { SEAT_ALREADY_HELD: 'H', SEAT_SOLD: 'S', SEAT_NOT_FOR_SALE: 'B' };

async function refused({ code, body }, { seating, holds }) {
  if (code in GONE) {
    const nos = body.unavailableSeats ?? [];
    seating.lose(nos);
    seating.learn(nos, GONE[code]);
  } else if (code === 'SEAT_LIMIT_EXCEEDED' && body.max) {
    seating.setLimit(body.max);
  } else if (code === 'BOOKING_ALREADY_OPEN') {
    await holds.refresh().catch(() => null);
  }
}

/** Picked seats that went to somebody are said; those I took in another tab are not lost. */
export function watchPicks({ seating, holds }, taking, told, signal) {
  const look = async () => {
    const gone = () => [...seating.picked].filter((no) => !seating.isFree(no));
    if (taking.isBusy || gone().length === 0) {
      return;
    }
    await holds.refresh().catch(() => null);
    const lost = gone();
    if (lost.length > 0 && !taking.isBusy) {
      const places = placesOf(lost.map((no) => seating.byNo.get(no)));
      seating.lose(lost);
      warn(t('lost.said', { places }));
      told(t('lost.said', { places }));
    }
  };
  let pending = null;
  seating.changes.addEventListener('change', ({ detail }) => {
    if (detail.some((no) => seating.picked.has(no) && !seating.isFree(no))) {
      clearTimeout(pending);
      pending = setTimeout(() => signal.aborted || look(), 60);
    }
  }, { signal });
  return look;
}
