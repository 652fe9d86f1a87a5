// The place of any index, as fast as one types.
import { freshId, h, say } from '../../kernel/dom.js';
import { number } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { workedOut } from './verdict.js';

export function anyIndex(placeOf, count, first) {
  const [id, hint] = [freshId('index'), freshId('index-hint')];
  const input = h('input', { id, type: 'number', inputmode: 'numeric', min: 0, max: count - 1, step: 1,
    value: String(first < count ? first : 0), 'aria-describedby': hint });
  const result = h('output', { for: id, class: 'worked' });
  const work = () => {
    const index = input.valueAsNumber;
    const isOne = Number.isInteger(index) && index >= 0 && index < count;
    say(result, isOne
      ? workedOut(index, placeOf(index), count)
      : t('draw.any.wrong', { last: number(count - 1) }));
  };
  input.addEventListener('input', work);
  work();
  return h('section', { class: 'card stack' },
    h('h2', null, t('draw.any')),
    h('div', { class: 'field narrow' },
      h('label', { for: id }, t('draw.any.label')), input,
      h('span', { id: hint, class: 'hint' }, t('draw.any.hint', { last: number(count - 1) }))),
    h('p', null, result));
}
