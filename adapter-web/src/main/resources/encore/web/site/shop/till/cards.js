// Cards for trying things out. No card is ever charged: the gateway is a simulated one.
import { freshId, h } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';

export const CARDS = ['tok_approve', 'tok_decline', 'tok_decline_lost_card', 'tok_slow', 'tok_late', 'tok_never'];

/** `{ field, select }`. */
export function cardChoice(token, onChange) {
  const [id, hint] = [freshId('card'), freshId('hint')];
  const select = h('select', { id, 'aria-describedby': hint, onChange },
    CARDS.map((card) => h('option', { value: card }, t(`till.card.${card}`))));
  select.value = CARDS.includes(token) ? token : CARDS[0];
  return {
    select,
    field: h('div', { class: 'field' },
      h('label', { for: id }, t('till.card.label')),
      select,
      h('p', { id: hint, class: 'hint' }, t('till.card.hint'))),
  };
}
