// A hold that was not granted: why, and the way on from here.
import { h } from '../../kernel/dom.js';
import { clock } from '../../kernel/clock.js';
import { showMoment, won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { busyButton } from '../../parts/busy-button.js';
import '../../parts/countdown.js';
import { problemNote } from '../../parts/problem-note.js';
import { isAtTheDoor, wayToLine } from './line.js';
import { placesOf, totalOf } from './seat-words.js';

/**
 * `asked`: `{ count, again(), hold(nos), best(wish), wish }`. The note itself marks nothing: who
 * shows it does.
 */
export function refusedNote(problem, { concertId, seating }, asked) {
  const ways = isAtTheDoor(problem) || problem.code === 'CHALLENGE_REQUIRED'
    ? [wayToLine(concertId, 'small')]
    : (WAYS[problem.code] ?? (() => []))(problem, asked, seating, concertId);
  const again = problem.retryable || problem.status === 401 ? asked.again : undefined;
  return problemNote(problem, { ways, again });
}

const link = (key, href) => h('a', { class: 'button small', href }, t(key));

const WAYS = {
  SEAT_ALREADY_HELD: offers,
  SEAT_SOLD: offers,
  SEAT_NOT_FOR_SALE: offers,
  BOOKING_ALREADY_OPEN: ({ body }) => [link('way.booking', `#/bookings/${body.bookingId}`)],
  SEAT_LIMIT_EXCEEDED: fewer,
  SALE_NOT_OPEN: ({ body }, { again }) => opening(body.opensAt, again),
  SALE_CLOSED: otherDates,
  QUEUE_CLOSED: otherDates,
  SOLD_OUT: lessStrict,
  RATE_LIMITED: ({ retryAfter }) => retryAfter > 0 && [h('p', { class: 'num' }, t('way.pause'), ' ',
    h('encore-countdown', { until: new Date(clock.now() + retryAfter * 1000).toISOString() }))],
};

/** Who waits here need not look at the clock: the way in appears when it is there. */
function opening(opensAt, again) {
  if (clock.left(opensAt) > 86_400) {
    return [h('p', null, t('way.opensAt', { moment: showMoment(opensAt) }))];
  }
  const now = button('way.now', again);
  now.hidden = true;
  return [h('p', { class: 'num' }, t('way.opens'), ' ', h('encore-countdown', { until: opensAt, onOver: () => {
    now.hidden = false;
  } })), now];
}

/** As many as were wanted, held at once: in a rush, to pick them only would be to lose them again. */
function offers({ body }, { count, hold }, seating) {
  const free = (body.suggestedSeats ?? []).map((no) => seating.byNo.get(no)).filter(Boolean);
  const sets = count > 1 ? [free.slice(0, count)] : free.slice(0, 3).map((seat) => [seat]);
  return sets.filter((seats) => seats.length > 0).map((seats) =>
    button('way.instead', () => hold(seats.map((seat) => seat.seatNo)),
      { places: placesOf(seats), amount: won(totalOf(seats)) }));
}

/** What I hold counts, too. */
function fewer(_, { hold }, seating) {
  const kept = [...seating.picked].slice(0, seating.room());
  return [
    hold && kept.length > 0 && button('way.keep', () => hold(kept), { n: kept.length }),
    link('way.bookings', '#/bookings'),
  ];
}

/** What would be had with less: fewer together, apart, or of any grade. */
function lessStrict({ body }, { wish, best }, _, concertId) {
  const ways = [];
  if (wish?.adjacent && body.largestBlock > 0 && body.largestBlock < wish.count) {
    ways.push(button('way.fewer', () => best({ ...wish, count: body.largestBlock }), { n: body.largestBlock }));
  }
  if (wish?.adjacent && body.available >= wish.count) {
    ways.push(button('way.apart', () => best({ ...wish, adjacent: false })));
  }
  wish?.grade && ways.push(button('way.any', () => best({ ...wish, grade: '' })));
  return [...ways, ...otherDates(null, null, null, concertId)];
}

function otherDates(_, __, ___, concertId) {
  return [link('way.dates', `#/concerts/${concertId}`)];
}

const button = (key, act, values) => busyButton(t(key, values), act, { kind: 'small' }).button;
