// How far something is, from 0 to 100.
import { h, set } from '../../kernel/dom.js';

export const wayBar = (name) =>
  h('div', { class: 'way', role: 'progressbar', 'aria-label': name, 'aria-valuemin': 0, 'aria-valuemax': 100 });

export function goTo(bar, percent, text = null) {
  bar.style.setProperty('--done', `${percent}%`);
  set(bar, 'aria-valuenow', Math.round(percent));
  set(bar, 'aria-valuetext', text);
}
