// What gateways told us about payments.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { t } from '../../kernel/i18n.js';
import { nothing, pagesOf } from '../../parts/pages-of.js';
import { deed } from './deed.js';
import { newsTabs } from './news-tabs.js';
import {
  addressOf, back, badge, below, code, facts, filters, line, lines, page, pick, raw, since, when,
} from './pieces.js';

const BASE = '#/news/hooks';

export default async (params, signal) => (params.id ? one(params.id, signal) : all(params, signal));

async function all(params, signal) {
  const wanted = pick(params, ['handled']);
  const list = await pagesOf(addressOf('/api/admin/webhooks', wanted),
    { row, frame: lines, empty: nothing(t('hooks.none')), signal });
  return page(t('hooks.title'), newsTabs(BASE),
    filters(BASE, wanted, [{ name: 'handled', label: t('desk.status'),
      options: [['', t('desk.any')], ['true', t('hooks.handled')], ['false', t('hooks.open')]] }]),
    list);
}

const state = (hook) => badge('hook', hook.outcome ?? 'OPEN');

const row = (hook) => line({
  href: `${BASE}?id=${hook.id}`,
  title: `${hook.provider} ${hook.webhookId}`,
  about: [hook.paymentId && code(hook.paymentId), since(hook.receivedAt)],
  state: state(hook),
});

async function one(id, signal) {
  const { webhook, body } = await api.get(`/api/admin/webhooks/${id}`, { signal });
  const replay = deed(t('hooks.replay'), async () =>
    t(`hooks.replay.${(await api.post(`/api/admin/webhooks/${id}/replay`)).outcome}`), { kind: 'primary' });
  return below(back(BASE, t('hooks.back')), `${webhook.provider} ${webhook.webhookId}`,
    h('p', null, state(webhook)),
    facts([
      [t('hooks.payment'), code(webhook.paymentId)], [t('desk.attempts'), webhook.attempts],
      [t('hooks.received'), when(webhook.receivedAt)], [t('hooks.handled'), when(webhook.handledAt)],
    ]),
    h('div', { class: 'row' }, replay.button), replay.node,
    raw(t('desk.data'), body));
}
