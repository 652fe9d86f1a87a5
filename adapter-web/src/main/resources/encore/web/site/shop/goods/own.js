// Pages of one's own: who is not signed in is asked to, and who becomes somebody else sees his.
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
