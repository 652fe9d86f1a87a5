// Which lock strategy claims seats, and the lab's switch.
import { freshId, h, say, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { number } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { busyButton } from '../../parts/busy-button.js';
import { confirmed } from '../../parts/dialog.js';
import { problemNote } from '../../parts/problem-note.js';
import { attempt } from './attempt.js';

const PATH = '/api/admin/experiments/lock-strategy';

/**
 * `{ node, tell(sample) }`. Nothing tells whether there is a lab but the lab itself, and a 404 is an
 * error in a browser's console: so it is asked only by whoever wants it.
 */
export function lab(signal) {
  const told = h('p', { class: 'soft' }, t('lab.untold'));
  const body = h('div', { class: 'stack' });
  const details = h('details', { class: 'more', onToggle: () => details.open && open(body, signal) },
    h('summary', null, t('lab.open')), body);
  return {
    node: h('section', { class: 'stack', 'aria-labelledby': 'lab' }, h('h2', { id: 'lab' }, t('lab')), told, details),
    tell({ locks }) {
      const used = Object.entries(locks).filter(([, n]) => n > 0);
      if (used.length > 0) {
        say(told, t('lab.told', { what: used.map(([name, n]) => `${name} (${number(n)})`).join(', ') }));
      }
    },
  };
}

const open = (body, signal) =>
  attempt(body, async () => show(body, switchOf(await api.get(PATH, { signal }), body)), (problem) =>
    show(body, problem.status === 404 ? h('p', { class: 'soft' }, t('lab.off')) : problemNote(problem)));

function switchOf({ current, configured, available }, body) {
  const [id, hint, trouble] = [freshId('strategy'), freshId('hint'), h('div')];
  const why = () => t(`lock.${select.value}`);
  const select = h('select', { id, 'aria-describedby': hint, onChange: () => say(explained, why()) },
    available.map((name) => h('option', { value: name }, name)));
  select.value = current;
  const explained = h('span', { class: 'hint', id: hint }, why());
  const submit = busyButton(t('lab.switch'), async () => {
    const strategy = select.value;
    const isBreaking = strategy === 'NONE';
    if (isBreaking && !(await confirmed(t('lab.none'), t('lab.none.text'), t('lab.switch'), { isDangerous: true }))) {
      return;
    }
    await attempt(trouble, async () => {
      const answer = await api.put(PATH, { strategy });
      announce(t('lab.done', { name: answer.current }));
      show(body, switchOf(answer, body));
      body.querySelector('select').focus();
    });
  }, { submits: true });
  return h('form', { class: 'card stack', onSubmit: submit.onSubmit },
    h('dl', { class: 'facts' },
      h('dt', null, t('lab.current')), h('dd', null, h('code', null, current)),
      h('dt', null, t('lab.configured')), h('dd', null, h('code', null, configured))),
    h('div', { class: 'field' }, h('label', { for: id }, t('lab.strategy')), select, explained),
    trouble, h('div', null, submit.button));
}
