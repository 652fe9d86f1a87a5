// The work before a place, as it is seen: why, and how far it is.
import { h, say, show } from '../../kernel/dom.js';
import { announce } from '../../kernel/live.js';
import { number } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { goTo, wayBar } from './bar.js';
import { KIND, solved } from './solve.js';

const SHOWN_EVERY_MILLIS = 200;

/** Resolves to the proof; shows itself in `room` meanwhile. */
export async function workFor(challenge, room, signal) {
  if (challenge.kind !== KIND) {
    throw new Error(`no way to do ${challenge.kind}`);
  }
  const bar = wayBar(t('work.title'));
  const told = h('p', { class: 'fine num' });
  show(room, h('div', { class: 'note', 'data-code': 'CHALLENGE_REQUIRED' },
    h('p', { class: 'note-title' }, t('work.title')), h('p', null, t('work.why')), bar, told));
  announce(t('work.title'));
  let shown = 0;
  const progress = (tried, expected) => {
    if (performance.now() - shown < SHOWN_EVERY_MILLIS) {
      return;
    }
    shown = performance.now();
    // Luck has no end: half of all need less than 0.7 of what is expected, one in a hundred 4.6.
    goTo(bar, 100 * (1 - Math.exp(-tried / expected)));
    say(told, t('work.tried', { tried: number(tried), expected: number(expected) }));
  };
  try {
    return await solved(challenge, { progress, signal });
  } finally {
    show(room);
  }
}
