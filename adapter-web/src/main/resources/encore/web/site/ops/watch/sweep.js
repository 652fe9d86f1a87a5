// Puts seats whose holds are over back on the map; counts them first, and writes nothing until told.
import { h, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { number } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { busyButton } from '../../parts/busy-button.js';
import { attempt } from './attempt.js';

const PATH = '/api/admin/holds/sweep';
const LIMIT = 500;

export function sweeping(swept) {
  const outcome = h('div', { class: 'stack tight', tabindex: '-1', role: 'group', 'aria-label': t('sweep.outcome') });
  const step = (act) => () => attempt(outcome, act);
  const tell = (kind, text, ...more) => {
    show(outcome, h('div', { class: `note ${kind}` }, h('p', null, text), more));
    announce(text);
  };
  const sweep = busyButton(t('sweep.do'), step(async () => {
    // What was done before the connection broke is of no use now.
    const { found, expired } = await api.post(PATH, { limit: LIMIT }, { still: () => null });
    const values = { found: number(found), expired: number(expired) };
    tell('good', t(found > expired ? 'sweep.left' : found === LIMIT ? 'sweep.more' : 'sweep.done', values));
    outcome.focus();
    swept();
  }), { kind: 'primary' }).button;
  const look = busyButton(t('sweep.look'), step(async () => {
    const { found } = await api.post(PATH, { dryRun: true, limit: LIMIT });
    found === 0
      ? tell('', t('sweep.nothing'))
      : tell('warn', t('sweep.found', { n: found }), h('div', { class: 'row' }, sweep));
  }), { kind: 'plain' }).button;
  return h('section', { class: 'stack', 'aria-labelledby': 'sweep' },
    h('h2', { id: 'sweep' }, t('sweep')), h('p', { class: 'soft' }, t('sweep.hint')),
    h('div', { class: 'row' }, look), outcome);
}
