// Who did what, when, to what. Lines never change and never go away.
import { h } from '../../kernel/dom.js';
import { t, word } from '../../kernel/i18n.js';
import { session } from '../../kernel/session.js';
import { nothing, pagesOf } from '../../parts/pages-of.js';
import { addressOf, code, facts, filters, lines, page, pick, when } from './pieces.js';

const BASE = '#/audit';

export default async function audit(params, signal) {
  const wanted = pick(params, ['action', 'subject', 'actor', 'from', 'to']);
  const list = await pagesOf(addressOf('/api/admin/audit', wanted),
    { row, frame: lines, empty: nothing(t('audit.none')), signal });
  return page(t('nav.audit'),
    h('p', { class: 'soft' }, t('audit.about')),
    filters(BASE, wanted, [
      { name: 'action', label: t('audit.action'), maxlength: 100, hint: t('audit.action.hint') },
      { name: 'subject', label: t('audit.subject'), maxlength: 200, hint: t('audit.subject.hint') },
      { name: 'actor', label: t('audit.actor') },
      { name: 'from', label: t('audit.from'), kind: 'moment' },
      { name: 'to', label: t('audit.to'), kind: 'moment' },
    ]),
    list);
}

/** An action that we have no words for is shown as it is. */
const row = ({ action, actorId, subject, at, details }) =>
  h('li', { class: 'line' },
    h('div', null,
      h('strong', null, word('did', action)),
      h('p', { class: 'soft fine' },
        when(at), ' · ', h('a', { href: addressOf(BASE, { actor: actorId }) }, nameOf(actorId)), ' · ',
        h('a', { href: addressOf(BASE, { subject }) }, code(subject)))),
    h('span'),
    Object.keys(details).length > 0 && h('details', null,
      h('summary', null, t('audit.details')),
      facts(Object.entries({ ...details, action }).map(([name, value]) => [name, String(value)]))));

const nameOf = (actorId) => (actorId === session.user?.userId ? t('audit.you') : code(actorId));
