// A line's settings. Only what was changed is sent; what somebody else changed meanwhile is shown first.
import { h, set, show } from '../../kernel/dom.js';
import { api, call } from '../../kernel/api.js';
import { t } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { again } from '../../kernel/router.js';
import { busyButton } from '../../parts/busy-button.js';
import { confirmed } from '../../parts/dialog.js';
import { problemNote } from '../../parts/problem-note.js';
import { attempt } from './attempt.js';
import { fieldsOf } from './line-fields.js';
import { valueOf } from './line-words.js';

/** `{ node, tell({ line }) }`; `line` is null for a concert that has none yet. */
export function settingsForm({ concertId, line, signal, changed }) {
  const fields = fieldsOf(line);
  const form = { path: `/api/admin/queues/${concertId}`, base: line, fields, outcome: h('div'), signal, changed };
  const submit = busyButton(t(line ? 'settings.save' : 'settings.give'), () => submitted(form), { submits: true });
  return {
    node: h('section', { class: 'stack', 'aria-labelledby': 'settings' },
      h('h2', { id: 'settings' }, t(line ? 'settings' : 'settings.new')),
      h('p', { class: 'soft' }, t(line ? 'settings.hint' : 'settings.new.hint')),
      h('form', { class: 'card stack', novalidate: true, onSubmit: submit.onSubmit },
        fields.node, form.outcome, h('div', { class: 'row' }, submit.button, line && resetOf(form)))),
    tell({ line: now }) {
      if (now.version !== form.base.version && !fields.isTouched()) {
        form.base = now;
        fields.fill(now);
      }
    },
  };
}

const resetOf = (form) =>
  h('button', { type: 'button', class: 'quiet', onClick: () => {
    form.fields.fill(form.base);
    show(form.outcome);
  } }, t('settings.reset'));

async function submitted(form) {
  const { base, fields, outcome } = form;
  show(outcome);
  const wanted = fields.read(base);
  if (wanted === null) {
    show(outcome, wrong());
  } else if (base && Object.keys(wanted).length === 0) {
    show(outcome, h('p', { class: 'note', role: 'status' }, t('settings.same')));
  } else if (await isMeant(wanted, base)) {
    await attempt(outcome, () => save(form, wanted), (problem) => refused(form, problem));
  }
}

async function save(form, wanted) {
  const headers = form.base ? { 'If-Match': `"${form.base.version}"` } : {};
  const { status, data } = await call('PUT', form.path, { body: wanted, headers, signal: form.signal });
  announce(t('settings.saved'));
  if (status === 201) {
    again();
    return;
  }
  form.base = data;
  form.fields.fill(data);
  show(form.outcome, h('p', { class: 'note good' }, t('settings.saved.text', { what: told(wanted) })));
  form.changed();
}

async function refused(form, problem) {
  const { base, fields, outcome } = form;
  if (problem.status !== 412) {
    show(outcome, fields.blame(problem) ? wrong() : problemNote(problem));
    return;
  }
  await attempt(outcome, async () => {
    form.base = await api.get(form.path, { signal: form.signal });
    show(outcome, meanwhile(base, form.base, fields));
    fields.rebase(form.base);
    outcome.firstChild.focus();
  });
}

const wrong = () => h('p', { class: 'note bad', role: 'alert' }, t('settings.wrong'));

/** What lets everybody in at once is asked for twice. */
async function isMeant(wanted, base) {
  const opens = wanted.mode === 'OFF' ? 'off' : wanted.maxActive === null ? 'endless' : null;
  return !base || opens === null ||
    confirmed(t(`settings.${opens}`), t(`settings.${opens}.text`), t('settings.save'), { isDangerous: true });
}

const told = (wanted) =>
  Object.entries(wanted).map(([name, value]) => `${t(`line.set.${name}`)}: ${valueOf(name, value)}`).join(', ');

/** After a 412: what is another's, and what is still only typed. */
function meanwhile(base, now, fields) {
  const changes = fields.names.filter((name) => base[name] !== now[name]);
  const others = changes.length > 0
    ? h('ul', { class: 'plain' }, changes.map((name) => h('li', null, t('settings.change', {
      name: t(`line.set.${name}`), before: valueOf(name, base[name]), after: valueOf(name, now[name]) }))))
    : h('p', null, t('settings.change.flow'));
  const note = h('div', { class: 'note warn', role: 'alert', tabindex: '-1' },
    h('p', { class: 'note-title' }, t('settings.meanwhile')), others, h('p', null, t('settings.meanwhile.next')));
  set(note, 'data-code', 'PRECONDITION_FAILED');
  return note;
}
