// ENCORE-DRAW-1 as ADR 27 tells it, in the browser of whoever wants to know: who comes in which
// place of those who joined before the opening. Indices and places count from 0.
import { ascii, sha256, unhex } from './sha256.js';

export const ALGORITHM = 'ENCORE-DRAW-1';
const COUNT_MAX = 100_000_000;
const STRENGTH = 64;

/** `placeOf(index)` for one secret (hex), concert (uuid) and count. */
export function orderOf(secret, concertId, count) {
  if (!(count > 0 && count <= COUNT_MAX)) {
    throw new RangeError('a draw has from 1 to 100000000 people');
  }
  const sides = sidesFor(count);
  const shift = shiftsOf(keyOf(secret, concertId, count), sides);
  return (index) => {
    let place = stirred(index, sides, shift);
    // The rectangle has a few more fields than people. Who lands there goes on.
    while (place >= count) {
      place = stirred(place, sides, shift);
    }
    return place;
  };
}

export function sidesFor(count) {
  const root = Math.ceil(Math.sqrt(count));
  const wider = root + (root % 2);
  const narrower = Math.max(2, Math.ceil(count / wider));
  const bits = 31 - Math.clz32(narrower);
  return { wider, narrower, rounds: 2 + 2 * Math.ceil(STRENGTH / bits) };
}

function keyOf(secret, concertId, count) {
  return sha256(joined(ascii(ALGORITHM), unhex(concertId), eightBytes(count), unhex(secret)));
}

function stirred(field, { wider, narrower, rounds }, shift) {
  let across = Math.floor(field / narrower);
  let along = field % narrower;
  for (let round = 0; round < rounds; round += 2) {
    across = (across + shift(round, along)) % wider;
    along = (along + shift(round + 1, across)) % narrower;
  }
  return across * narrower + along;
}

/** Halves are few, so what a round does to each is kept once it is known. */
function shiftsOf(key, { wider, narrower, rounds }) {
  const known = new Int32Array(rounds * wider).fill(-1);
  return (round, half) => {
    const slot = round * wider + half;
    if (known[slot] < 0) {
      const hash = sha256(joined(key, [round], eightBytes(half)));
      known[slot] = rest(hash, round % 2 === 0 ? wider : narrower);
    }
    return known[slot];
  };
}

/** Of the first eight bytes; sides are below 2^14, so that no step leaves the safe integers. */
function rest(hash, side) {
  const view = new DataView(hash.buffer);
  return ((view.getUint32(0) % side) * (2 ** 32 % side) + view.getUint32(4)) % side;
}

/** Counts are below 2^32: the first four of the eight are 0. */
function eightBytes(n) {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, n);
  return new Uint8Array(view.buffer);
}

function joined(...parts) {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
