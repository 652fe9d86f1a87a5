// The door of a concert with a line: where to wait, and what one's turn depends on.
import { h } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';
import { session } from '../../kernel/session.js';
import { signIn } from '../../parts/sign-in.js';

/** `QUEUE_CLOSED` is a 409 of the sale, not of the door. */
export const isAtTheDoor = (problem) => problem.status === 403 && problem.code?.startsWith('QUEUE_');

/** A place in a line is somebody's, so who is nobody yet signs in first. */
export function wayToLine(concertId, kind = 'primary') {
  const address = `/queue#/${concertId}`;
  return h('a', { class: `button ${kind}`, href: address, onClick: async (event) => {
    if (!session.isSignedIn) {
      event.preventDefault();
      (await signIn(t('line.sign'))) && location.assign(address);
    }
  } }, t('line.go'));
}

/** What the door said, in words, with the way to the waiting room. */
export const lineNote = (problem, concertId) =>
  h('section', { class: 'note', 'data-code': problem.code },
    h('h2', { class: 'note-title' }, problem.title),
    h('p', null, t(`line.${problem.code}`)),
    h('div', { class: 'row' }, wayToLine(concertId)));
