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
  const path = `/api/admin/queues/${concertId}`;
  const fields = fieldsOf(line);
  const outcome = h('div');
  let base = line;
  const save = (wanted) =>
    attempt(outcome, async () => {
      const headers = base ? { 'If-Match': `"${base.version}"` } : {};
      const { status, data } = await call('PUT', path, { body: wanted, headers, signal });
      announce(t('settings.saved'));
      if (status === 201) {
        again();
        return;
      }
      base = data;
      fields.follow(base);
      show(outcome, h('p', { class: 'note good' }, t('settings.saved.text', { what: told(wanted) })));
      changed();
    }, refused);
  const refused = async (problem) => {
    if (problem.status === 412) {
      const now = await api.get(path, { signal });
      show(outcome, meanwhile(base, now, fields));
      base = now;
      fields.rebase(now);
      outcome.firstChild.focus();
    } else if (!fields.blame(problem)) {
      show(outcome, problemNote(problem));
    } else {
      show(outcome, h('p', { class: 'note bad', role: 'alert' }, t('settings.wrong')));
    }
  };
  const submit = busyButton(t(line ? 'settings.save' : 'settings.give'), async () => {
    show(outcome);
    const wanted = fields.read(base);
    if (wanted === null) {
      show(outcome, h('p', { class: 'note bad', role: 'alert' }, t('settings.wrong')));
    } else if (base && Object.keys(wanted).length === 0) {
      show(outcome, h('p', { class: 'note', role: 'status' }, t('settings.same')));
    } else if (await isMeant(wanted, base)) {
      await save(wanted);
    }
  }, { submits: true });
  const reset = h('button', { type: 'button', class: 'quiet', onClick: () => {
    fields.reset(base);
    show(outcome);
  } }, t('settings.reset'));
  return {
    node: h('section', { class: 'stack', 'aria-labelledby': 'settings' },
      h('h2', { id: 'settings' }, t(line ? 'settings' : 'settings.new')),
      h('p', { class: 'soft' }, t(line ? 'settings.hint' : 'settings.new.hint')),
      h('form', { class: 'card stack', novalidate: true, onSubmit: submit.onSubmit },
        fields.node, outcome, h('div', { class: 'row' }, submit.button, line && reset))),
    tell({ line: now }) {
      if (now.version !== base.version && !fields.isTouched(base)) {
        base = now;
        fields.reset(base);
      }
    },
  };
}

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
