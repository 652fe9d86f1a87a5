// Something is done, and what came of it is said beside it.
import { h, show } from '../../kernel/dom.js';
import { announce } from '../../kernel/live.js';
import { Problem } from '../../kernel/problem.js';
import { again, go } from '../../kernel/router.js';
import { busyButton } from '../../parts/busy-button.js';
import { problemNote } from '../../parts/problem-note.js';

/** A place for one answer at a time. `good` takes the focus where the button pressed is gone with it. */
export function outcome() {
  const node = h('div', { class: 'outcome', tabindex: '-1' });
  return {
    node,
    clear: () => show(node),
    good(text, { ways = [], tone = 'good', takesFocus = false } = {}) {
      show(node, h('div', { class: `note ${tone}` }, h('p', null, text), h('div', { class: 'row' }, ways)));
      announce(text);
      takesFocus && node.focus();
    },
    bad: (problem, retry) => show(node, problemNote(problem, { again: problem.retryable ? retry : null })),
  };
}

/** `{ button, node }`. `act` answers the sentence to say, or nothing. What belongs together shares one `out`. */
export function deed(label, act, { kind = 'plain', out = outcome() } = {}) {
  const { button } = busyButton(label, async () => {
    out.clear();
    try {
      const text = await act();
      text && out.good(text);
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      out.bad(problem, () => button.click());
    }
  }, { kind });
  return { button, node: out.node };
}

let left = null;

/** The page again, or another, which says this first. */
export function anew(text, path) {
  left = text;
  path && location.hash !== path ? go(path) : again();
}

export function leftover() {
  const text = left;
  left = null;
  text && announce(text);
  return text && h('p', { class: 'note good' }, text);
}
