// One runbook: count first, then do it, and say in words what came of it. What there is to do stands in
// runbook-table.js.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { learn, t } from '../../kernel/i18n.js';
import { busyButton } from '../../parts/busy-button.js';
import { confirmed } from '../../parts/dialog.js';
import { problemNote } from '../../parts/problem-note.js';
import texts from '../../texts/runbooks.js';
import { outcome } from './deed.js';
import { formOf } from './form.js';

learn(texts);

/** Seconds that some of these may take. */
const LONG = 120;

/** Its name and its sign; the rest is made when it is opened first. */
export function folded(entry, isOpen = false, opened) {
  const body = h('div', { class: 'stack' });
  const box = h('details', { class: 'card run', open: isOpen, onToggle: () => {
    opened?.(box.open ? entry.key : null);
    box.open && body.childElementCount === 0 && unfold(entry, body);
  } },
    h('summary', null,
      h('h2', null, t(`run.${entry.key}`)),
      h('p', { class: 'soft fine' }, t(`run.${entry.key}.sign`))),
    body);
  return box;
}

async function unfold(entry, body) {
  const retry = () => {
    body.replaceChildren();
    unfold(entry, body);
  };
  try {
    const fields = (await entry.fields?.()) ?? [];
    body.replaceChildren(h('p', null, t(`run.${entry.key}.does`)), ...orders(entry, fields));
  } catch (problem) {
    body.replaceChildren(problemNote(problem, { again: retry, quiet: true }));
  }
}

function orders(entry, fields) {
  const out = outcome();
  const form = formOf({
    fields, values: entry.values, kind: 'plain', heard: out.clear,
    submit: t(entry.isReading ? 'run.look' : 'run.count'),
    act: async (values) => {
      out.clear();
      const answer = await send(entry, values, !entry.isReading);
      const text = told(entry, answer, 'would');
      const isWorth = !entry.isReading && entry.count?.(answer) !== 0;
      out.good(text, { tone: entry.tone?.(answer) ?? (isWorth ? 'warn' : 'good'),
        ways: isWorth ? [doing(entry, values, text, out)] : [] });
    },
  });
  return [form.node, out.node];
}

/** Sure, then done. Where there is more, the next step is one press away. */
function doing(entry, values, text, out, more) {
  const { button } = busyButton(t(more ? 'run.more' : 'run.do'), async () => {
    if (!more && !(await confirmed(t(`run.${entry.key}`), text, t('run.do'), { isDangerous: true }))) {
      return;
    }
    try {
      const answer = await send(entry, values, false, more);
      const rest = entry.more?.(answer);
      out.good(told(entry, answer, 'did'), { takesFocus: true,
        ways: rest ? [doing(entry, values, text, out, rest)] : [] });
    } catch (problem) {
      out.bad(problem, () => button.click());
    }
  });
  return button;
}

/** What was done or counted before the connection broke is of no use now. */
function send(entry, values, dryRun, more) {
  const [method, path, body] = entry.order(values);
  const options = { patience: LONG, still: () => null };
  return method === 'get'
    ? api.get(path, options)
    : api[method](path, { ...body, ...more, ...(dryRun && { dryRun }) }, options);
}

const told = (entry, answer, which) => {
  if (entry.tell) {
    return entry.tell(answer, which);
  }
  return entry.count?.(answer) === 0
    ? t('run.nothing')
    : t(`run.${entry.key}.${which}`, { ...answer, n: entry.count?.(answer) });
};
