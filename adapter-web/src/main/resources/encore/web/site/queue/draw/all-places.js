// Whether everybody has a place of his own: tries all of them.
import { inSlices } from '../work/slices.js';

/** More would take a phone's memory. */
export const ALL_MAX = 10_000_000;

/** Resolves to null when each place is given once, else to the first index whose place was taken. */
export async function doubleIn(placeOf, count, { progress, signal }) {
  const taken = new Uint8Array(count);
  let index = 0;
  let found = null;
  const step = () => {
    const place = placeOf(index);
    if (taken[place] === 1) {
      found = index;
    }
    taken[place] = 1;
    index++;
    return found !== null || index >= count;
  };
  await inSlices(step, { tell: () => progress(index / count), signal });
  return found;
}
