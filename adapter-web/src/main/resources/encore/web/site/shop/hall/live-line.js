// One line: how fresh the picture is, and how many seats are left.
import { h, say, set } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';
import { countsIn } from './dates.js';

/** `{ node, none, state(word) }`: live, reconnecting, polling, over; `none` shows while all are taken. */
export function liveLine(seating, signal) {
  const [word, counts] = [h('span', { class: 'live-word' }), h('span', { class: 'num' })];
  const node = h('p', { class: 'live fine soft', 'data-state': 'reconnecting' }, word, counts);
  const none = h('p', { class: 'note fine all-taken' }, t('live.none'));
  const count = () => {
    const now = seating.counts();
    say(counts, countsIn(now));
    none.hidden = now.available > 0;
  };
  let isDue = false;
  // Counting ten thousand seats is cheap once a frame, not once a seat.
  seating.changes.addEventListener('change', () => {
    isDue || requestAnimationFrame(() => {
      isDue = false;
      count();
    });
    isDue = true;
  }, { signal });
  count();
  say(word, t('live.connecting'));
  return {
    node,
    none,
    state(now) {
      set(node, 'data-state', now);
      say(word, t(`live.${now}`));
    },
  };
}
