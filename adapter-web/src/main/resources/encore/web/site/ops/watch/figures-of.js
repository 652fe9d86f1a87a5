// Numbers of a kind, large and in a row, each with a word beside it.
import { h, say } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';

/** `figures`: `{ name: (seen) => [value, aside] }`; names are said by `${family}.${name}`. */
export function figuresOf(family, figures) {
  const cells = Object.entries(figures).map(([name, of]) => ({
    name, of, value: h('dd', { class: 'figure num' }, '–'), aside: h('dd', { class: 'soft fine' }) }));
  return {
    node: h('dl', { class: 'figures' }, cells.map(({ name, value, aside }) =>
      h('div', { class: 'card' }, h('dt', { class: 'soft fine' }, t(`${family}.${name}`)), value, aside))),
    tell: (seen) => cells.forEach(({ of, value, aside }) => {
      const [main, more] = of(seen);
      say(value, main);
      say(aside, more || '');
    }),
  };
}
