// Seats for those who would rather not choose: so many, of this grade, side by side.
import { freshId, h } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';
import { ofTab } from '../../kernel/store.js';
import { busyButton } from '../../parts/busy-button.js';
import { gradeOf, priceOf } from './seat-words.js';

/** `take` gets `{ count, grade, adjacent }` and says its own problems in `trouble`. */
export function bestOf(seating, take) {
  const [id, trouble] = [freshId('best'), h('div', { class: 'trouble' })];
  const wish = { count: 2, grade: '', adjacent: true, ...ofTab.get('best') };
  const count = choice('best.count', Array.from({ length: seating.most }, (_, i) => [i + 1, t('best.seats', { n: i + 1 })]), wish.count);
  const grade = choice('best.grade', [['', t('best.any')],
    ...seating.grades.map((each) => [each.grade, `${gradeOf(each.grade)} · ${priceOf(each.price)}`])], wish.grade);
  const near = h('input', { type: 'checkbox', id: freshId('near'), checked: wish.adjacent });
  const { onSubmit, button } = busyButton(t('best.take'), () => {
    const asked = { count: Number(count.input.value), grade: grade.input.value, adjacent: near.checked };
    ofTab.set('best', asked);
    return take(asked, trouble);
  }, { kind: 'plain', submits: true });
  return h('section', { class: 'card', 'aria-labelledby': id },
    h('form', { class: 'stack best', onSubmit },
      h('h2', { id }, t('best.title')),
      h('div', { class: 'pair' }, count.field, seating.grades.length > 1 && grade.field),
      h('div', { class: 'check' }, near, h('label', { for: near.id }, t('best.near'))),
      trouble, button));
}

function choice(key, options, chosen) {
  const id = freshId('choice');
  const input = h('select', { id }, options.map(([value, text]) => h('option', { value }, text)));
  input.value = options.some(([value]) => value === chosen) ? chosen : options[0][0];
  return { input, field: h('div', { class: 'field' }, h('label', { for: id }, t(key)), input) };
}
