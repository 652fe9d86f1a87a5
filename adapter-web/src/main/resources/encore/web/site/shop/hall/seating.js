// What is known of the seats of one show: their places and prices, how each stands at the house,
// and what is mine. Views listen to `changes`; each change names the seats it is about.
import { ofTab } from '../../kernel/store.js';

const LOOKS = { A: 'available', H: 'held', S: 'sold', B: 'blocked' };
const LETTERS = { AVAILABLE: 'A', HELD: 'H', SOLD: 'S', BLOCKED: 'B' };

export function seatingOf(scheduleId, { items, version, ...limits }) {
  const changes = new EventTarget();
  const byNo = new Map(items.map((seat) => [seat.seatNo, seat]));
  const tell = (nos) => nos.length > 0 && changes.dispatchEvent(new CustomEvent('change', { detail: nos }));
  const house = houseOf(items, version, tell);
  const mine = mineOf(scheduleId, byNo, tell, limits);
  return {
    changes, byNo, ...house, ...mine,
    list: items,
    most: limits.maxSeatsPerHold,
    grades: gradesOf(items),
    /** What one sees: what is mine comes before what the house says. */
    lookOf: (no) => (mine.owned.has(no) && 'mine') || (mine.picked.has(no) && 'picked') || house.standing(no),
    get pickedSeats() {
      return [...mine.picked].map((no) => byNo.get(no));
    },
  };
}

/** What the house says, each time with a version: an older picture than ours is none. */
function houseOf(items, version, tell) {
  const letters = new Map(items.map(({ seatNo, status }) => [seatNo, LETTERS[status] ?? 'B']));
  let newest = version;
  const write = (pairs) => {
    const changed = pairs.filter(([no, letter]) => letters.has(no) && letters.get(no) !== letter);
    changed.forEach(([no, letter]) => letters.set(no, letter));
    tell(changed.map(([no]) => no));
  };
  const hear = (told, pairs) => {
    if (told >= newest) {
      newest = told;
      write(pairs);
    }
  };
  return {
    hear,
    /** What a refusal told, which has no version: the next picture may be older, and is soon mended. */
    learn: (nos, letter) => write(nos.map((no) => [no, letter])),
    /** One letter a seat, in the order of numbers; false when the hall has other seats than we know. */
    hearAll(told, text) {
      const isOurs = text.length === items.length;
      isOurs && hear(told, items.map(({ seatNo }, i) => [seatNo, text[i]]));
      return isOurs;
    },
    standing: (no) => LOOKS[letters.get(no)] ?? 'blocked',
    isFree: (no) => letters.get(no) === 'A',
    counts() {
      const counts = { available: 0, held: 0, sold: 0, blocked: 0 };
      letters.forEach((letter) => counts[LOOKS[letter] ?? 'blocked']++);
      return counts;
    },
  };
}

/** What I want, what I hold, and what I have just lost. Wishes outlive a reload of the tab. */
function mineOf(scheduleId, byNo, tell, { maxSeatsPerBuyer, maxSeatsPerHold }) {
  const name = `picks.${scheduleId}`;
  const picked = new Set((ofTab.get(name) ?? []).filter((no) => byNo.has(no)));
  const [owned, lost] = [new Set(), new Set()];
  const keep = (nos) => {
    ofTab.set(name, [...picked]);
    tell(nos);
  };
  const drop = (nos) => {
    nos.forEach((no) => picked.delete(no));
    keep(nos);
  };
  return {
    picked, owned, lost, drop,
    /** How many may be picked; what I have bought only the house knows. */
    room: () => Math.max(0, Math.min(maxSeatsPerHold, maxSeatsPerBuyer - owned.size)),
    /** It may be fewer since I came. */
    setLimit(max) {
      maxSeatsPerBuyer = Math.min(max, maxSeatsPerBuyer);
    },
    pick(nos) {
      nos.forEach((no) => picked.add(no) && lost.delete(no));
      keep(nos);
    },
    /** Somebody else has them. */
    lose(nos) {
      nos.forEach((no) => lost.add(no));
      drop(nos);
    },
    /** What I hold, in whichever tab I took it. */
    own(nos) {
      const before = [...owned];
      owned.clear();
      nos.forEach((no) => owned.add(no) && picked.delete(no));
      keep([...before, ...nos]);
    },
  };
}

/** The dearest first: `[{ grade, price, rank }]`. */
function gradesOf(seats) {
  const prices = new Map(seats.map((seat) => [seat.grade, seat.price]));
  return [...prices].map(([grade, price]) => ({ grade, price }))
    .sort((a, b) => b.price - a.price)
    .map((each, rank) => ({ ...each, rank }));
}
