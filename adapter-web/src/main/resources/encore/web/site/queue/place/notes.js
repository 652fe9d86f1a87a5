// What this browser remembers of lines, for all its tabs: that one stands in them (the token itself
// is in a cookie that no script can read), and what was published before the draw.
import { clock } from '../../kernel/clock.js';
import { session } from '../../kernel/session.js';
import { kept } from '../../kernel/store.js';

const nameOf = (concertId) => `line.${concertId}`;
const indexOf = (concertId) => `index.${concertId}`;
const drawOf = (concertId) => `draw.${concertId}`;

/** `{ userId, since, ahead }` of whoever is signed in here; null when he has no place. */
export function myNote(concertId) {
  const note = kept.get(nameOf(concertId));
  const isMine = note !== null && (!session.isSignedIn || note.userId === session.user.userId);
  return isMine ? note : null;
}

/** Called with every standing: what is only known early is kept for later. */
export function remember(standing) {
  const { concertId, userId, phase, queueNumber } = standing;
  const was = myNote(concertId);
  const note = was?.userId === userId ? was : { userId, since: clock.now() };
  if (phase === 'PRE_QUEUE') {
    kept.set(indexOf(concertId), { userId, index: queueNumber });
  }
  note.ahead ??= standing.aheadCount;
  kept.set(nameOf(concertId), note);
}

export const forget = (concertId) => kept.remove(nameOf(concertId));

/** The first hash that was seen before the opening stays: another one later is what gives it away. */
export function keepCommitment({ concertId, commitment, openedAt }) {
  const was = kept.get(drawOf(concertId));
  if (!openedAt && was === null) {
    kept.set(drawOf(concertId), { commitment, seenAt: clock.now() });
  }
}

/** `{ commitment, seenAt }`, or null. */
export const keptCommitment = (concertId) => kept.get(drawOf(concertId));

/** In the draw, of whoever is signed in here; a pass in the cookie's place does not say it any more. */
export function keptIndex(concertId) {
  const was = kept.get(indexOf(concertId));
  return was !== null && (!session.isSignedIn || was.userId === session.user.userId) ? was.index : null;
}
