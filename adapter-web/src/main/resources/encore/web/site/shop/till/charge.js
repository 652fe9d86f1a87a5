// More points: an amount to pick, or one of one's own. No real money is behind it.
import { freshId, h, say, set, show } from '../../kernel/dom.js';
import { number, won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { busyButton } from '../../parts/busy-button.js';
import { problemNote } from '../../parts/problem-note.js';
import { CHARGE_MAX, charged } from './payments.js';

const AMOUNTS = [50_000, 100_000, 200_000, 500_000];

export function chargeForm(onCharged) {
  const answer = h('div');
  const field = amountField();
  const submit = busyButton(t('till.charge.button'), async () => {
    const amount = field.read();
    if (amount !== null) {
      await charge(amount, answer, onCharged, () => submit.button.click());
    }
  }, { submits: true });
  const picks = AMOUNTS.map((amount) =>
    h('button', { type: 'button', class: 'small', onClick: () => field.fill(amount) }, won(amount)));
  return h('form', { class: 'card stack', novalidate: true, 'aria-labelledby': 'charge', onSubmit: submit.onSubmit },
    h('h2', { id: 'charge' }, t('till.charge.title')),
    h('div', { class: 'till-picks', role: 'group', 'aria-label': t('till.charge.picks') }, picks),
    field.node, answer, submit.button,
    h('p', { class: 'soft fine' }, t('till.charge.demo')));
}

async function charge(amount, answer, onCharged, again) {
  show(answer);
  try {
    const done = await charged(amount);
    const text = t(done.isNew ? 'till.charge.added' : 'till.charge.before', { amount: won(done.chargedAmount) });
    show(answer, h('p', { class: 'note good' }, text));
    announce(text);
  } catch (problem) {
    show(answer, problemNote(problem, { again: problem.retryable ? again : null }));
    return;
  }
  // Of no weight for what was charged: what cannot be read now is there after a reload.
  await onCharged().catch(() => null);
}

/** `{ node, fill, read }`; `read` is null and says why where it is no amount. */
function amountField() {
  const [id, hint, wrong] = [freshId('amount'), freshId('hint'), freshId('wrong')];
  const error = h('p', { id: wrong, class: 'wrong', role: 'alert' });
  const input = h('input', {
    id, inputmode: 'numeric', autocomplete: 'off', name: 'amount',
    'aria-describedby': `${hint} ${wrong}`, onInput: () => tell(''),
  });
  const tell = (text) => {
    say(error, text);
    set(input, 'aria-invalid', text ? 'true' : null);
  };
  const fill = (amount) => {
    input.value = number(amount);
    tell('');
  };
  const read = () => {
    const amount = Number(input.value.replace(/[\s,.₩원]/g, '') || NaN);
    if (Number.isInteger(amount) && amount >= 1 && amount <= CHARGE_MAX) {
      return amount;
    }
    tell(t(amount > CHARGE_MAX ? 'till.charge.tooMuch' : 'till.charge.noAmount', { max: won(CHARGE_MAX) }));
    input.focus();
    return null;
  };
  const node = h('div', { class: 'field' },
    h('label', { for: id }, t('till.charge.label')), input,
    h('p', { id: hint, class: 'hint' }, t('till.charge.hint', { max: won(CHARGE_MAX) })), error);
  return { node, fill, read };
}
