// What several states of a place have in common.
import { h, say } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { t } from '../../kernel/i18n.js';
import { busyButton } from '../../parts/busy-button.js';
import { confirmed } from '../../parts/dialog.js';
import { problemNote } from '../../parts/problem-note.js';

/** Focus goes here when what had it is gone. */
export const heading = (text) => h('h2', { tabindex: '-1' }, text);

export const toSeats = (concertId, label = t('queue.seats')) =>
  h('a', { class: 'button primary', href: `/#/concerts/${concertId}` }, label);

export const toOthers = () => h('a', { class: 'button', href: '/#/' }, t('queue.others'));

export const toDraw = (concertId) => h('a', { href: `#/${concertId}/draw` }, t('queue.toDraw'));

export const worries = () =>
  h('section', { class: 'card stack tight' },
    h('h3', null, t('queue.worry')),
    h('ul', { class: 'stack tight' },
      ['tab', 'second', 'reload', 'turn'].map((each) => h('li', null, t(`queue.worry.${each}`)))));

/** Who one is, not where one stands: for whoever talks to the staff. */
export function ticketNumber() {
  const code = h('span', { class: 'num' });
  const node = h('p', { class: 'fine soft', hidden: true }, t('queue.ticket'), ' ', code);
  const update = ({ queueNumber }) => {
    node.hidden = queueNumber === undefined;
    say(code, String(queueNumber ?? ''));
  };
  return { node, update };
}

export function leaveButton(place, isInside = false) {
  const trouble = h('div', { class: 'trouble' });
  const leave = busyButton(t(isInside ? 'queue.leave.in' : 'queue.leave'), async () => {
    const question = [t('queue.leave.title'), t('queue.leave.text'), t('queue.leave.yes')];
    if (!(await confirmed(...question, { isDangerous: true }))) {
      return;
    }
    try {
      await api.post(`/api/queue/tokens/me/leave?concertId=${place.concertId}`, undefined, { anonymous: true });
      place.left();
    } catch (problem) {
      // Whoever has no place any more has left.
      problem.status === 404 ? place.left() : trouble.replaceChildren(problemNote(problem));
    }
  }, { kind: 'small' });
  return h('div', { class: 'stack tight' }, h('div', { class: 'row' }, leave.button), trouble);
}
