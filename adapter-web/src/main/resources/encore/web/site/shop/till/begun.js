// A payment that was begun, here before a reload or in another tab: it goes on, or is given up.
import { h } from '../../kernel/dom.js';
import { won } from '../../kernel/format.js';
import { t, word } from '../../kernel/i18n.js';
import { busyButton } from '../../parts/busy-button.js';
import { problemNote } from '../../parts/problem-note.js';
import { cardChoice } from './cards.js';
import { kept } from './kept.js';
import { paying } from './paying.js';
import { completed, givenUp } from './payments.js';

export function begun(it) {
  const { payment } = it;
  const card = payment.method === 'CARD' && payment.payableAmount > 0
    ? cardChoice(kept(it).get().token, () => kept(it).set({ token: card.select.value }))
    : null;
  const trouble = h('div');
  const pay = busyButton(t('till.pay.amount', { amount: won(payment.payableAmount) }), () => paying(it, {
    trouble, pay: () => completed(payment, card?.select.value ?? 'tok_approve'), again: () => pay.button.click(),
  }));
  it.problem && trouble.append(problemNote(it.problem, { again: () => pay.button.click() }));
  const other = busyButton(t('till.begun.other'), () => paying(it, {
    trouble, pay: () => givenUp(payment), again: () => other.button.click(),
  }), { kind: 'plain' });
  return h('section', { class: 'card stack', 'aria-labelledby': 'begun' },
    h('h2', { id: 'begun' }, t('till.begun.title')),
    h('p', null, t('till.begun.text', {
      amount: won(payment.payableAmount), method: word('till.method', payment.method),
    })),
    card?.field, trouble,
    h('div', { class: 'row' }, pay.button, other.button));
}
