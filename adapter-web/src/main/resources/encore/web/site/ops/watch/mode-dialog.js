// Turns a mode on or off: why and for how long, then what would come of it, and only then for good.
import { freshId, h, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { moment } from '../../kernel/format.js';
import { t, word } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { busyButton } from '../../parts/busy-button.js';
import { openDialog } from '../../parts/dialog.js';
import { attempt } from './attempt.js';

const SPANS = [600, 1800, 3600, 14_400, null];

/** `mode` as it stands. Resolves when the dialog is closed. */
export function turnMode({ mode, on }) {
  const name = word('mode', mode);
  return openDialog(t(on ? 'modes.turn.off' : 'modes.turn.on', { name }), (close) => form(mode, !on, close));
}

function form(mode, on, close) {
  const reason = h('input', { id: freshId('reason'), required: true, maxlength: 200, autocomplete: 'off' });
  const until = h('select', { id: freshId('until') },
    SPANS.map((seconds) => h('option', { value: seconds ?? '' }, t(`modes.for.${seconds}`))));
  const trouble = h('div');
  const body = () => ({
    on, reason: reason.value.trim(), ...(on && until.value && { untilSeconds: Number(until.value) }) });
  const again = () => {
    show(whole, fields);
    reason.focus();
  };
  const back = h('button', { onClick: again }, t('modes.back'));
  const put = (dryRun) => api.put(`/api/admin/modes/${mode}`, { ...body(), ...(dryRun && { dryRun }) });
  const preview = busyButton(t('modes.preview'), () => attempt(trouble, async () => {
    show(whole, outcomeOf(await put(true), mode, body().reason), h('div', { class: 'row end' }, back, turn));
    turn.focus();
  }), { submits: true });
  const turn = busyButton(t(on ? 'modes.do.on' : 'modes.do.off'), async () => {
    const isDone = await attempt(trouble, () => put(false));
    if (isDone) {
      announce(t(on ? 'modes.done.on' : 'modes.done.off', { name: word('mode', mode) }));
      close();
    } else {
      again();
    }
  }, { kind: on ? 'danger' : 'primary' }).button;
  const fields = h('form', { class: 'stack', onSubmit: preview.onSubmit },
    h('p', null, t(`mode.${mode}.why`)),
    field(reason, t('modes.reason.label'), t(mode === 'read-only' && on ? 'modes.reason.read' : 'modes.reason.hint')),
    on && field(until, t('modes.until'), t('modes.until.hint')),
    trouble, h('div', { class: 'row end' }, preview.button));
  const whole = h('div', { class: 'stack' }, fields);
  return whole;
}

function field(input, label, hint) {
  const id = freshId('hint');
  input.setAttribute('aria-describedby', id);
  return h('div', { class: 'field' },
    h('label', { for: input.id }, label), input, h('span', { class: 'hint', id }, hint));
}

/** Of the rehearsal: nothing is written down yet. */
function outcomeOf({ changed, after }, mode, reason) {
  const name = word('mode', mode);
  return h('div', { class: 'note', role: 'status' },
    h('p', { class: 'note-title' }, t('modes.would')),
    h('p', null, t(changed === 0 ? 'modes.would.nothing' : after.on ? 'modes.would.on' : 'modes.would.off', { name })),
    after.on && h('p', null, after.until ? t('modes.would.until', { time: moment(after.until) }) : t('modes.endless')),
    after.on && mode === 'read-only' && h('p', null, t('modes.would.read', { reason })));
}
