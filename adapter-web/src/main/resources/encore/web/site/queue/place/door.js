// Before one stands in line: what will happen, and the way in.
import { h, say, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { showMoment } from '../../kernel/format.js';
import { announce } from '../../kernel/live.js';
import { t } from '../../kernel/i18n.js';
import { Problem } from '../../kernel/problem.js';
import { session } from '../../kernel/session.js';
import { busyButton } from '../../parts/busy-button.js';
import { problemNote } from '../../parts/problem-note.js';
import { signIn } from '../../parts/sign-in.js';
import { workFor } from '../work/working.js';
import { keepCommitment } from './notes.js';
import { heading, toOthers } from './pieces.js';
import { tryAgainIn } from './try-again.js';

const TOKENS = '/api/queue/tokens';
const CHALLENGES_MAX = 3;

/** `why` is a sentence for who was in line before and is not any more. */
export function doorView(place, { title = t('queue.door'), why } = {}) {
  const trouble = h('div', { class: 'trouble' });
  const opening = h('p', { hidden: true });
  const enter = busyButton(t(why ? 'queue.join.again' : 'queue.join'), async () => {
    if (trouble.contains(document.activeElement)) {
      enter.button.focus();
    }
    show(trouble);
    if (await signIn(t('queue.sign'))) {
      await tryToJoin(place, trouble, () => enter.button.click());
    }
  });
  const node = h('section', { class: 'card stack' },
    heading(title),
    why && h('p', null, why),
    opening,
    !why && h('ol', { class: 'stack tight' }, [1, 2, 3].map((n) => h('li', null, t(`queue.door.${n}`)))),
    h('div', { class: 'row' }, enter.button,
      !session.isSignedIn && h('span', { class: 'fine soft' }, t('queue.door.sign'))),
    trouble);
  tellOpening(place, opening);
  return { node, update: () => {} };
}

/** Who only looks has seen the hash before the opening, too. */
async function tellOpening(place, opening) {
  const proof = await api.get(`/api/queue/${place.concertId}/proof`, { signal: place.life }).catch(() => null);
  if (proof === null) {
    return;
  }
  keepCommitment(proof);
  if (!proof.openedAt && proof.opensAt) {
    opening.hidden = false;
    say(opening, t('queue.early.when', { moment: showMoment(proof.opensAt) }));
  }
}

/** A line may ask for some work first; the work is done here and the join tried again with it. */
async function tryToJoin(place, trouble, again) {
  try {
    const proof = (challenge) => workFor(challenge, trouble, place.life);
    place.joined(await join(place.concertId, proof, place.life));
  } catch (problem) {
    if (!place.life.aborted && problem.name !== 'AbortError') {
      refuse(problem, trouble, again);
    }
  }
}

/** `solve(challenge)` answers a proof. A challenge that is too old is followed by a new one. */
async function join(concertId, solve, signal) {
  let body = { concertId };
  for (let challenge = 1; ; challenge++) {
    try {
      return await api.post(TOKENS, body, { signal, news: 'QUEUE_FULL' });
    } catch (problem) {
      if (problem.code !== 'CHALLENGE_REQUIRED' || challenge > CHALLENGES_MAX) {
        throw problem;
      }
      body = { concertId, proof: await solve(problem.body.challenge) };
    }
  }
}

function refuse(problem, trouble, again) {
  if (!(problem instanceof Problem)) {
    throw problem;
  }
  if (problem.code === 'QUEUE_FULL') {
    show(trouble, tryAgainIn(problem.retryAfter || 5, again));
    announce(t('queue.full'));
    return;
  }
  const isOver = ['QUEUE_CLOSED', 'SOLD_OUT'].includes(problem.code);
  show(trouble, isOver ? closed(problem) : problemNote(problem, { again }));
}

const closed = (problem) =>
  h('div', { class: 'note warn', role: 'alert', 'data-code': problem.code },
    h('p', { class: 'note-title' }, problem.title),
    h('p', null, t(`queue.${problem.code}`)),
    h('div', { class: 'row' }, toOthers()));
