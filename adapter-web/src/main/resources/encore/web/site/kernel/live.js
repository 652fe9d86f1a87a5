// Said aloud by screen readers, and seen by nobody. Only what is one's own: a hall of ten thousand
// seats must not be read out.
import { h } from './dom.js';

const region = (politeness) => {
  const element = h('div', { class: 'unseen', 'aria-live': politeness, 'aria-atomic': 'true' });
  document.body.append(element);
  return element;
};

let polite;
let urgent;

export function announce(text) {
  polite ??= region('polite');
  tell(polite, text);
}

export function warn(text) {
  urgent ??= region('assertive');
  tell(urgent, text);
}

/** The same sentence twice is said twice. */
function tell(element, text) {
  element.textContent = '';
  requestAnimationFrame(() => {
    element.textContent = text;
  });
}
