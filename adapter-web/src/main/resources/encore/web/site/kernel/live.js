// Said aloud by screen readers, and seen by nobody. Only what is one's own: a hall of ten thousand
// seats must not be read out.
import { h } from './dom.js';

const region = (politeness) => {
  const element = h('div', { class: 'unseen', 'aria-live': politeness, 'aria-atomic': 'true' });
  document.body.append(element);
  return element;
};

/** There from the beginning: of a region that comes with its first sentence many hear nothing. */
const [polite, urgent] = ['polite', 'assertive'].map(region);

export const announce = (text) => tell(polite, text);

export const warn = (text) => tell(urgent, text);

/** The same sentence twice is said twice. */
function tell(element, text) {
  element.textContent = '';
  requestAnimationFrame(() => {
    element.textContent = text;
  });
}
