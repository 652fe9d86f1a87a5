// A form from a description: labels, hints, and what the API refuses at the fields that it is about.
// What was typed stays, whatever happens; with a `draft`, over a reload, too.
import { h, show } from '../../kernel/dom.js';
import { learn, t } from '../../kernel/i18n.js';
import { Problem } from '../../kernel/problem.js';
import { again } from '../../kernel/router.js';
import { ofTab } from '../../kernel/store.js';
import { busyButton } from '../../parts/busy-button.js';
import { openDialog } from '../../parts/dialog.js';
import { problemNote } from '../../parts/problem-note.js';
import texts from '../../texts/desk.js';
import { rowOf } from './field.js';

learn(texts);

/**
 * `{ node, changes }`. `act(values, form)` is awaited; the problem it throws is shown, and false says
 * that it is not done. `changes()` are the members that differ from what the form began with. `heard`
 * is called when something is typed.
 */
export function formOf({
  fields, values = {}, submit, act, kind = 'primary', name = 'stack', draft, heard, ways = [],
}) {
  const known = draft && ofTab.get(draft);
  const kept = known ?? {};
  const rows = fields.map((field) => rowOf(field, values[field.name], kept[field.name]));
  const trouble = h('div');
  const form = { changes: () => valuesOf(rows.filter((row) => row.isChanged())) };
  const complain = (problem) => {
    const others = atFields(rows, problem);
    show(trouble, others && problemNote(others));
  };
  const press = busyButton(submit, async () => {
    rows.forEach((row) => row.complain(''));
    show(trouble);
    const isDone = await tried(() => act(valuesOf(rows), form), complain);
    isDone && draft && ofTab.remove(draft);
  }, { submits: true, kind });
  form.node = h('form', { class: name, onSubmit: press.onSubmit, onInput: () => {
    draft && ofTab.set(draft, Object.fromEntries(rows.map((row) => [row.name, row.raw()])));
    heard?.();
  } }, known && restored(draft), rows.map((row) => row.node), trouble, h('div', { class: 'row' }, press.button, ways));
  return form;
}

/** Older than what others may have saved meanwhile: so it is said. */
const restored = (draft) =>
  h('div', { class: 'note' }, h('div', { class: 'row apart' }, h('p', null, t('desk.draft')),
    h('button', { type: 'button', class: 'small', onClick: () => {
      ofTab.remove(draft);
      again();
    } }, t('desk.draft.forget'))));

const valuesOf = (rows) => Object.fromEntries(rows.map((row) => [row.name, row.read()]));

async function tried(act, complain) {
  try {
    return (await act()) !== false;
  } catch (problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    complain(problem);
    return false;
  }
}

/** Says at each field what is wrong with it; answers the problem with what no field is about, or null. */
function atFields(rows, problem) {
  const errors = problem.body.errors ?? [];
  const others = errors.filter((error) => {
    const [, name] = /^(?:#?\/)?([^/]+)/.exec(error.pointer ?? error.parameter ?? '') ?? [];
    const row = rows.find((one) => one.name === name);
    row?.complain(error.detail);
    return !row;
  });
  rows.find((row) => row.isWrong())?.focus();
  return errors.length > 0 && others.length === 0 ? null : new Problem({ ...problem.body, errors: others });
}

/** A dialog with a form in it; resolves with what `act` answers, or undefined when it was closed. */
export const ask = ({ title, text, fields, yes, act, isDangerous = false }) =>
  openDialog(title, (close) => h('div', { class: 'stack' },
    text && h('p', null, text),
    formOf({ fields, submit: yes, kind: isDangerous ? 'danger' : 'primary',
      act: async (values) => close((await act(values)) ?? true),
      ways: [h('button', { type: 'button', onClick: () => close() }, t('dialog.no'))] }).node));

/** It will be read by whoever asks later. */
export const reason = () =>
  ({ name: 'reason', label: t('desk.reason'), hint: t('desk.reason.hint'), required: true, maxlength: 200 });
