// Work before a place is given: an answer such that SHA-256 of `text:answer` begins with so many
// zero bits. Nobody finds one but by trying; encore.domain.waitingroom.Work checks it.
import { ascii, sha256 } from '../draw/sha256.js';
import { inSlices } from './slices.js';

/** What the API calls the only kind there is. */
export const KIND = 'SHA256_ZERO_BITS';

/** Resolves to the proof. `progress` is told how many were tried, of about how many. */
export async function solved({ text, bits }, { progress, signal }) {
  let tried = 0;
  let proof = null;
  const step = () => {
    const attempt = `${text}:${tried.toString(36)}`;
    tried++;
    if (zeroBits(sha256(ascii(attempt))) >= bits) {
      proof = attempt;
    }
    return proof !== null;
  };
  await inSlices(step, { tell: () => progress(tried, 2 ** bits), signal });
  return proof;
}

export function zeroBits(hash) {
  const first = hash.findIndex((byte) => byte !== 0);
  return first < 0 ? 8 * hash.length : 8 * first + Math.clz32(hash[first]) - 24;
}
