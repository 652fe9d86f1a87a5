// The seats of one date: seen as they go, picked, and held.
import { h, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { showMoment, won } from '../../kernel/format.js';
import { learn, t } from '../../kernel/i18n.js';
import { announce, warn } from '../../kernel/live.js';
import { again } from '../../kernel/router.js';
import { onSession } from '../../kernel/session.js';
import texts from '../../texts/hall.js';
import { bestOf } from './best.js';
import { isAtTheDoor, lineNote } from './line.js';
import { liveLine } from './live-line.js';
import { myHolds } from './my-holds.js';
import { picksOf } from './picks.js';
import { saleBadge } from './sale.js';
import { nameOf, totalOf } from './seat-words.js';
import { seatingOf } from './seating.js';
import { takingOf, watchPicks } from './taking.js';
import { viewsOf } from './views.js';
import { watchSeats } from './watch.js';
import { whileSeen } from './while-seen.js';

learn(texts);

export default async function hall({ concertId, scheduleId, view }, signal) {
  const concert = api.get(`/api/concerts/${encodeURIComponent(concertId)}?expand=schedules`, { signal });
  const path = `/api/schedules/${encodeURIComponent(scheduleId)}/seats`;
  const [about, seats] = await Promise.all([concert, api.get(path, { signal }).catch((problem) => problem)]);
  const head = headOf(about, scheduleId);
  if (seats instanceof Error) {
    return { title: about.title, node: shut(seats, head, { concertId, path }, signal) };
  }
  return { title: about.title, node: open(head, { concertId, scheduleId, view }, seats, signal) };
}

function headOf(concert, scheduleId) {
  const schedule = concert.schedules?.find((each) => each.scheduleId === scheduleId);
  return h('header', { class: 'stack tight', onOpen: ({ target }) => target.replaceWith(saleBadge('ON_SALE')) },
    h('p', null, h('a', { class: 'back', href: `#/concerts/${concert.concertId}` }, t('hall.back'))),
    h('h1', null, concert.title),
    h('p', { class: 'row' },
      schedule && h('span', null, showMoment(schedule.startsAt)),
      h('span', { class: 'soft' }, concert.venue),
      schedule?.status === 'UPCOMING' && saleBadge('UPCOMING', schedule.saleOpensAt)));
}

/** Behind a line; it opens by itself once it is one's turn. */
function shut(problem, head, { concertId, path }, signal) {
  if (!isAtTheDoor(problem)) {
    throw problem;
  }
  onSession(again, signal);
  whileSeen(5, async () => {
    await api.get(path, { signal, attempts: 1 });
    again();
  }, signal);
  return h('div', { class: 'stack loose' }, head, lineNote(problem, concertId));
}

function open(head, { concertId, scheduleId, view }, seats, signal) {
  const seating = seatingOf(scheduleId, seats);
  const holds = myHolds(seating, scheduleId, signal);
  const taking = takingOf({ concertId, scheduleId, seating, holds });
  const picks = picksOf(seating, (nos) => taking.hold(nos, picks.trouble), signal);
  const tell = (text) => show(picks.trouble, text && h('p', { class: 'note warn fine' }, text));
  const door = h('div', { class: 'trouble' });
  const line = liveLine(seating, signal);
  const lookAtPicks = watchPicks({ seating, holds }, taking, tell, signal);
  const refresh = () => holds.refresh().then(lookAtPicks).catch(() => null);
  const otherSeats = () => again({ isUnasked: true });
  watchSeats(scheduleId, {
    snapshot: (v, s) => seating.hearAll(v, s) || otherSeats(),
    seats: (v, c) => seating.hear(v, c),
    resync: otherSeats,
    state: (word) => {
      line.state(word);
      word === 'live' && show(door);
    },
    refused: (problem) => isAtTheDoor(problem) && show(door, lineNote(problem, concertId)),
  }, signal);
  onSession(refresh, signal);
  document.addEventListener('visibilitychange', () => document.hidden || refresh(), { signal });
  refresh();
  const views = viewsOf(seating, view, (no) => pick(seating, no, tell), line.node);
  return h('div', { class: 'stack hall' }, head, holds.node, door, line.none,
    h('div', { class: 'hall-split' }, views,
      h('div', { class: 'side' }, picks.node, bestOf(seating, taking.best))));
}

function pick(seating, no, tell) {
  const seat = seating.byNo.get(no);
  const look = seating.lookOf(no);
  if (look !== 'available' && look !== 'picked') {
    announce(nameOf(seat, look));
  } else if (look === 'available' && seating.picked.size >= seating.room()) {
    const text = seating.room() > 0 ? t('picks.limit', { n: seating.room() }) : t('picks.enough');
    tell(text);
    warn(text);
  } else {
    look === 'picked' ? seating.drop([no]) : seating.pick([no]);
    tell(null);
    announce(sumOf(seating));
  }
}

const sumOf = ({ pickedSeats }) =>
  pickedSeats.length === 0
    ? t('picks.empty')
    : t('picks.total', { n: pickedSeats.length, amount: won(totalOf(pickedSeats)) });
