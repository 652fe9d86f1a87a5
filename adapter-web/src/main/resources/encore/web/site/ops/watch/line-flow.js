// What may be done with a line at once. Each says in numbers what it means before it is done.
import { freshId, h, set, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { number } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { busyButton } from '../../parts/busy-button.js';
import { confirmed } from '../../parts/dialog.js';
import { attempt } from './attempt.js';

/** What is so already is not offered. */
const LEADS_TO = { pause: 'PAUSED', resume: 'RUNNING', drain: 'DRAINING' };

/** `{ node, tell({ line, stats }) }`. */
export function flowPanel(path, changed) {
  const outcome = h('div');
  let seen = null;
  const numbers = () => ({
    waiting: number(seen?.stats.waitingCount ?? 0), inside: number(seen?.stats.activeCount ?? 0) });
  const did = async (text, act) => {
    await attempt(outcome, async () => {
      const done = await act();
      const said = typeof text === 'function' ? text(done) : text;
      show(outcome, h('p', { class: 'note good' }, said));
      announce(said);
    });
    changed();
  };
  const asked = (what, values) =>
    confirmed(t(`flow.${what}`), t(`flow.${what}.text`, { ...numbers(), ...values }), t(`flow.${what}`));
  const simple = (what) => busyButton(t(`flow.${what}`), async () => {
    if (await asked(what)) {
      await did(t(`flow.${what}.done`), () => api.post(`${path}/${what}`));
    }
  }, { kind: 'plain' }).button;
  const buttons = Object.keys(LEADS_TO).map(simple);
  const rebuild = busyButton(t('flow.rebuild'), () => rebuilt(path, did, outcome), { kind: 'plain' }).button;
  return {
    node: h('section', { class: 'stack', 'aria-labelledby': 'flow' },
      h('h2', { id: 'flow' }, t('flow')), h('div', { class: 'row' }, buttons, rebuild),
      admission(path, did, asked, () => seen), outcome),
    tell(now) {
      seen = now;
      const focused = document.activeElement;
      Object.values(LEADS_TO).forEach((flow, i) => set(buttons[i], 'hidden', flow === now.line.flow));
      focused.hidden && buttons.find(({ hidden }) => !hidden).focus();
    },
  };
}

/** Counts first; begins anew only after that. */
const rebuilt = (path, did, outcome) => attempt(outcome, async () => {
  const { inside, waiting } = await api.post(`${path}/rebuild`, { dryRun: true });
  const name = t('flow.rebuild');
  const text = t('flow.rebuild.text', {
    inside: number(inside), waiting: waiting === undefined ? t('unit.unknown') : number(waiting) });
  if (await confirmed(name, text, name, { isDangerous: true })) {
    await did((done) => t('flow.rebuild.done', { inside: number(done.inside), epoch: done.epoch }),
      () => api.post(`${path}/rebuild`, { dryRun: false }));
  }
});

function admission(path, did, asked, seen) {
  const [id, trouble] = [freshId('count'), freshId('trouble')];
  const input = h('input', { id, inputmode: 'numeric', autocomplete: 'off', value: '10', 'aria-describedby': trouble });
  const error = h('span', { id: trouble, class: 'hint' }, t('flow.admit.hint'));
  const submit = busyButton(t('flow.admit'), async () => {
    const count = Number(input.value);
    const isFine = Number.isInteger(count) && count > 0 && count <= 100_000;
    set(input, 'aria-invalid', !isFine && 'true');
    error.textContent = t(isFine ? 'flow.admit.hint' : 'flow.admit.wrong');
    if (!isFine) {
      input.focus();
      return;
    }
    const most = seen()?.line.maxActive;
    if (await asked('admit', { count: number(count), most: most ? number(most) : t('line.nolimit') })) {
      // Not again by itself when no answer came: they might be let in twice.
      await did(t('flow.admit.done', { count: number(count) }),
        () => api.post(`${path}/admit`, { count }, { attempts: 1 }));
    }
  }, { submits: true, kind: 'plain' });
  return h('form', { class: 'row admit', novalidate: true, onSubmit: submit.onSubmit },
    h('div', { class: 'field' }, h('label', { for: id }, t('flow.admit.label')), error, input), submit.button);
}
