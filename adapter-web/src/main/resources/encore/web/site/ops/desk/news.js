// The outbox: what the house has to tell, what it has told, and what nobody takes.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { number, span } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { nothing, pagesOf } from '../../parts/pages-of.js';
import { deed } from './deed.js';
import {
  addressOf, back, badge, below, choices, code, facts, figures, filters, line, lines, page, pick,
  raw, since, when,
} from './pieces.js';
import { newsTabs, TOPICS } from './news-tabs.js';
import { folded } from './runbook.js';
import { RUNBOOKS } from './runbook-table.js';

const BASE = '#/news';
const STATES = ['PENDING', 'FAILING', 'REFUSED', 'PUBLISHED'];

export default async (params, signal) => (params.id ? one(params.id, signal) : all(params, signal));

async function all(params, signal) {
  const wanted = pick(params, ['status', 'topic', 'aggregate', 'subject']);
  const [stats, list] = await Promise.all([
    api.get('/api/admin/outbox/stats', { signal }),
    pagesOf(addressOf('/api/admin/outbox', wanted),
      { row, frame: lines, empty: nothing(t('news.none')), signal }),
  ]);
  return page(t('news.title'), newsTabs(BASE), counts(stats),
    filters(BASE, wanted, [
      { name: 'status', label: t('desk.status'), options: choices('sent', STATES) },
      { name: 'topic', label: t('desk.topic'), options: TOPICS() },
      { name: 'subject', label: t('desk.subject'), maxlength: 100, hint: t('news.subject.hint') },
    ]),
    list, folded(RUNBOOKS.outbox));
}

const counts = (stats) => figures([
  [t('news.oldest'), span(stats.oldestAgeSeconds), stats.oldestAgeSeconds > 10 ? 'bad' : null],
  [t('news.pending'), number(stats.pending)],
  [t('news.failing'), number(stats.failing), stats.failing > 0 ? 'bad' : null],
  [t('news.refused'), number(stats.refused), stats.refused > 0 ? 'bad' : null],
  [t('news.minute'), number(stats.publishedLastMinute)],
]);

const row = (event) => line({
  href: `${BASE}?id=${event.id}`,
  title: event.type,
  about: [code(`${event.aggregate} ${event.subject}`), since(event.createdAt), event.lastError],
  state: badge('sent', event.status),
});

async function one(id, signal) {
  const { event, data } = await api.get(`/api/admin/outbox/${id}`, { signal });
  const resend = deed(t('news.resend'), async () => {
    const { outcome } = await api.post(`/api/admin/outbox/${id}/retry`);
    return t(`news.resend.${outcome}`);
  }, { kind: 'primary' });
  return below(back(BASE, t('news.back')), event.type,
    h('p', null, badge('sent', event.status)),
    facts([
      [t('desk.topic'), event.topic], [t('desk.id'), code(event.id)],
      [t('desk.subject'), h('a', { href: addressOf(BASE, { subject: event.subject }) }, code(event.subject))],
      [t('desk.aggregate'), event.aggregate], [t('desk.key'), code(event.key)],
      [t('desk.version'), event.version], [t('desk.shard'), event.shard],
      [t('news.written'), when(event.createdAt)], [t('news.sent'), when(event.publishedAt)],
      [t('desk.attempts'), event.attempts], [t('news.next'), when(event.nextAttemptAt)],
      [t('desk.error'), event.lastError],
    ]),
    h('div', { class: 'stack tight' },
      h('p', { class: 'soft fine' }, t('news.resend.hint')), h('div', { class: 'row' }, resend.button), resend.node),
    raw(t('desk.data'), data));
}
