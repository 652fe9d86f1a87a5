// Looks again and again while somebody looks at the page, and at nothing while nobody does.
import { h, say, show } from '../../kernel/dom.js';
import { clock } from '../../kernel/clock.js';
import { clockTime } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { Problem } from '../../kernel/problem.js';
import { problemNote, titleOf } from '../../parts/problem-note.js';

/** `act` now, and each time so many seconds after it was done. Returns what looks at once. */
export function pulse(seconds, act, signal) {
  let timer;
  let isAtWork = false;
  const turn = async () => {
    clearTimeout(timer);
    if (isAtWork || document.hidden || signal.aborted) {
      return;
    }
    isAtWork = true;
    try {
      await act();
    } finally {
      isAtWork = false;
      if (!signal.aborted) {
        timer = setTimeout(turn, seconds * 1000);
      }
    }
  };
  document.addEventListener('visibilitychange', turn, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  turn();
  return turn;
}

/**
 * What `ask` gets is told to `tell`, as a pulse. A house that is away is asked again at the same
 * pace; `note` says since when, and hides itself once it answers.
 */
export function look(seconds, ask, tell, signal) {
  const note = h('div', { hidden: true });
  let since = null;
  const act = async () => {
    try {
      const answer = await ask();
      since = null;
      note.hidden = true;
      tell(answer);
    } catch (problem) {
      if (signal.aborted) {
        return;
      }
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      since ??= clock.now();
      missed(note, problem, since);
    }
  };
  return { note, now: pulse(seconds, act, signal) };
}

function missed(note, problem, since) {
  note.hidden = false;
  const text = t('watch.away', { title: titleOf(problem), time: clockTime(since) });
  const old = note.querySelector('[data-away]');
  if (!problem.retryable) {
    show(note, problemNote(problem, { quiet: true }));
  } else if (old) {
    say(old, text);
  } else {
    show(note, h('p', { class: 'note warn', 'data-away': true }, text));
  }
}
