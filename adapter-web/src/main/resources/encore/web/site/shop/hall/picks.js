// What one has picked, what it costs, and the button that holds it.
import { freshId, h, say, set, show } from '../../kernel/dom.js';
import { won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { busyButton } from '../../parts/busy-button.js';
import { gradeOf, placeOf, priceOf, totalOf } from './seat-words.js';

/** `hold` takes seats' numbers. `{ node, trouble }`: what went wrong is shown where it was pressed. */
export function picksOf(seating, hold, signal) {
  const id = freshId('picks');
  const title = h('h2', { id, tabindex: '-1' }, t('picks.title'));
  const list = h('ul', { class: 'plain pick-list' });
  const total = h('p', { class: 'total num' });
  const trouble = h('div', { class: 'trouble' });
  const { button } = busyButton(t('picks.hold'), () => hold([...seating.picked]));
  const node = h('section', { class: 'card picks', 'aria-labelledby': id },
    trouble, title, list, h('div', { class: 'row apart pick-foot' }, total, button));
  const paint = () => {
    const seats = seating.pickedSeats;
    set(node, 'data-full', seats.length > 0);
    show(list, seats.length > 0
      ? seats.map((seat) => chipOf(seat, () => remove(seating, seat, list, title)))
      : h('li', { class: 'soft fine' }, t(seating.room() > 0 ? 'picks.none' : 'picks.enough', { n: seating.room() })));
    say(total, seats.length > 0 ? t('picks.total', { n: seats.length, amount: won(totalOf(seats)) }) : '');
    button.hidden = seats.length === 0;
  };
  paint();
  const state = () => [...seating.picked, 'of', seating.room()].join();
  let shown = state();
  seating.changes.addEventListener('change', () => {
    const now = state();
    if (now !== shown) {
      shown = now;
      const hadFocus = document.activeElement === button;
      paint();
      hadFocus && button.hidden && title.focus();
    }
  }, { signal });
  return { node, trouble };
}

const chipOf = (seat, act) =>
  h('li', { class: 'pick' },
    h('span', null,
      h('strong', null, placeOf(seat)),
      h('span', { class: 'soft fine num' }, ` ${gradeOf(seat.grade)} · ${priceOf(seat.price)}`)),
    h('button', { class: 'icon', 'aria-label': t('picks.remove', { place: placeOf(seat) }), onClick: act }, '✕'));

/** Its button goes with it: focus moves to the next one, or to the heading. */
function remove(seating, seat, list, title) {
  const at = [...seating.picked].indexOf(seat.seatNo);
  seating.drop([seat.seatNo]);
  const left = list.querySelectorAll('button');
  (left[Math.min(at, left.length - 1)] ?? title).focus();
}
