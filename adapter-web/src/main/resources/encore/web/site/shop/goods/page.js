// What the pages of this room share: pages of one's own, and numbers that stay fresh while somebody looks.
import { h } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';
import { again } from '../../kernel/router.js';
import { onSession, session } from '../../kernel/session.js';
import { signIn } from '../../parts/sign-in.js';

/** Hears when another person is signed in, or none; not of a new token of the same one. */
export function onPerson(heard, signal) {
  let who = session.user?.userId;
  onSession(() => {
    const now = session.user?.userId;
    if (now !== who) {
      who = now;
      heard();
    }
  }, signal);
}

/** `build` makes the page once somebody is signed in. */
export async function ownPage(title, purpose, signal, build) {
  onPerson(again, signal);
  return { title, node: session.isSignedIn ? await build() : invitation(title, purpose) };
}

const invitation = (title, purpose) =>
  h('section', { class: 'empty' },
    h('h1', null, title),
    h('p', null, purpose),
    h('button', { class: 'primary', onClick: () => signIn(purpose) }, t('sign.in')));

/**
 * `act` is async and answers in how many seconds it wants to be called again. Gives a function that
 * calls it now, as after something of one's own.
 */
export function whileSeen(act, signal, first = 0) {
  let timer;
  let isUnderWay = false;
  const turn = async () => {
    clearTimeout(timer);
    if (isUnderWay || document.hidden || signal.aborted) {
      return;
    }
    isUnderWay = true;
    let seconds = 15;
    try {
      seconds = await act();
    } finally {
      isUnderWay = false;
      timer = setTimeout(turn, seconds * 1000);
    }
  };
  timer = setTimeout(turn, first * 1000);
  document.addEventListener('visibilitychange', turn, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return turn;
}
