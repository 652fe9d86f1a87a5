// Let in: how long, and the way on, which opens by itself unless one wants to stay.
import { h, say } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';
import '../../parts/countdown.js';
import { heading, leaveButton, toDraw, toSeats } from './pieces.js';
import { keptCommitment } from './notes.js';

export const GO_ON_AFTER = 10;

/** `goesOn`: he has just been let in, and did not come back to look. */
export function insideView(place, goesOn) {
  const left = h('encore-countdown', { class: 'huge', 'aria-label': t('queue.in.left') });
  left.addEventListener('over', () => place.askSoon());
  const way = toSeats(place.concertId);
  const node = h('section', { class: 'card stack hero' },
    heading(t('queue.in')),
    h('p', null, t('queue.in.text')),
    h('p', { class: 'number' }, h('span', { class: 'soft' }, t('queue.in.left')), left),
    h('div', { class: 'row' }, way),
    goesOn && onward(way),
    keptCommitment(place.concertId) && h('p', null, toDraw(place.concertId)),
    leaveButton(place, true));
  let until;
  const update = (standing) => {
    if (until !== standing.activeUntil) {
      until = standing.activeUntil;
      left.until = until;
    }
  };
  return { node, update };
}

/** Nobody is pushed: one press, another page, or a question that is open, and he stays. */
function onward(way) {
  let left = GO_ON_AFTER;
  const text = h('span', null, t('queue.in.on', { n: left }));
  const stay = h('button', { class: 'small', onClick: () => {
    box.remove();
    way.focus();
  } }, t('queue.in.stay'));
  const box = h('div', { class: 'row' }, text, stay);
  const timer = setInterval(() => {
    document.querySelector('dialog') && box.remove();
    // His turn is over, he left, or is about to: nobody is sent on from there.
    if (!box.isConnected) {
      clearInterval(timer);
      return;
    }
    left--;
    say(text, t('queue.in.on', { n: left }));
    if (left <= 0) {
      clearInterval(timer);
      way.click();
    }
  }, 1_000);
  return box;
}
