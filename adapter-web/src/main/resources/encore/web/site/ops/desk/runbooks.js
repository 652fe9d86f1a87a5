// What to call when something burns.
import { h } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';
import { page } from './pieces.js';
import { folded } from './runbook.js';
import { RUNBOOKS } from './runbook-table.js';

/** `?open=holds` is where an alert may lead; what is open stays open over a reload. */
export default async ({ open }) =>
  page(t('run.title'),
    h('p', { class: 'soft' }, t('run.about')),
    h('div', { class: 'stack' }, Object.values(RUNBOOKS).map((entry) =>
      folded(entry, entry.key === open, (key) => key && remember(key)))),
    h('p', { class: 'soft fine' }, t('run.afterwards'), ' ', h('a', { href: '#/audit' }, t('nav.audit'))));

const remember = (key) => history.replaceState(null, '', `#/runbooks?open=${key}`);
