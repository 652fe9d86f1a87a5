// At the door: whether this ticket lets somebody in, said so that it is seen from a step away.
import { h, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { ago, exactly } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { warn } from '../../kernel/live.js';
import { formOf } from './form.js';
import { page } from './pieces.js';
import { soldTabs } from './sold-tabs.js';

export default async function check() {
  const verdict = h('div');
  const form = formOf({
    fields: [{ name: 'code', label: t('check.code'), hint: t('check.hint'), required: true, maxlength: 200 }],
    submit: t('check.do'),
    act: async ({ code }) => {
      show(verdict);
      show(verdict, said(await known(code)));
      // The next one in line.
      form.node.querySelector('input').select();
    },
  });
  return page(t('check.title'), soldTabs('#/sold/check'), h('div', { class: 'stack narrow' }, form.node, verdict));
}

/** Asked once: a second try would find the ticket used, by ourselves. */
async function known(code) {
  try {
    return await api.post('/api/tickets/check', { code }, { attempts: 1 });
  } catch (problem) {
    if (problem.code === 'TICKET_NOT_FOUND') {
      return null;
    }
    throw problem;
  }
}

function said(ticket) {
  const [tone, mark, key] = verdictOf(ticket);
  const title = t(`check.${key}`);
  const seats = ticket?.seats.map((seat) => `${seat.label} (${seat.grade})`).join(', ');
  warn([title, tone === 'good' && seats].filter(Boolean).join('. '));
  return h('div', { class: `note ${tone}`, 'data-verdict': key },
    h('p', { class: 'note-title verdict' }, h('span', { 'aria-hidden': 'true' }, `${mark} `), title),
    h('p', null, t(`check.${key}.about`, ticket?.checkedAt
      ? { at: exactly(ticket.checkedAt), ago: ago(ticket.checkedAt) } : {})),
    seats && h('p', null, h('strong', null, seats)));
}

function verdictOf(ticket) {
  if (!ticket) {
    return ['bad', '✕', 'unknown'];
  }
  if (!ticket.valid) {
    return ['bad', '✕', ticket.reason === 'REPLACED' ? 'replaced' : 'cancelled'];
  }
  return ticket.firstTime ? ['good', '✓', 'valid'] : ['warn', '!', 'used'];
}
