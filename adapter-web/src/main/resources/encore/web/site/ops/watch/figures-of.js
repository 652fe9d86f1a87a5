// Numbers of a kind, large and in a row, each with a word beside it.
import { h, say } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';

/** `figures`: `{ name: (seen) => [value, aside] }`; names are said by `${family}.${name}`. */
export function figuresOf(family, figures) {
  const cells = Object.entries(figures).map(([name, of]) => ({
    name, of, value: h('dd', null, '–'), aside: h('dd') }));
  return {
    node: h('dl', { class: 'figures' }, cells.map(({ name, value, aside }) =>
      h('div', null, h('dt', null, t(`${family}.${name}`)), value, aside))),
    tell: (seen) => cells.forEach(({ of, value, aside }) => {
      const [main, more] = of(seen);
      say(value, main);
      say(aside, more || '');
    }),
  };
}
