// Dead letters: events that a reader of ours could not take in, and why.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { t } from '../../kernel/i18n.js';
import { confirmed } from '../../parts/dialog.js';
import { nothing, pagesOf } from '../../parts/pages-of.js';
import { anew, deed, outcome } from './deed.js';
import { ask, reason } from './form.js';
import { newsTabs, TOPICS } from './news-tabs.js';
import {
  addressOf, back, badge, below, choices, code, facts, filters, line, lines, page, pick, raw,
  since, when,
} from './pieces.js';
import { folded } from './runbook.js';
import { RUNBOOKS } from './runbook-table.js';

const BASE = '#/news/dead';
const STATES = ['FAILED', 'BEHIND', 'GAP', 'REPLAYED', 'DISCARDED'];

export default async (params, signal) => (params.id ? one(params.id, signal) : all(params, signal));

async function all(params, signal) {
  const wanted = pick(params, ['status', 'topic', 'consumer']);
  const list = await pagesOf(addressOf('/api/admin/dlq', wanted),
    { row, frame: lines, empty: nothing(t('dead.none')), signal });
  return page(t('dead.title'), newsTabs(BASE),
    h('p', { class: 'soft' }, t('dead.about')),
    filters(BASE, wanted, [
      { name: 'status', label: t('desk.status'), options: choices('dead', STATES) },
      { name: 'topic', label: t('desk.topic'), options: TOPICS() },
      { name: 'consumer', label: t('dead.consumer'), maxlength: 100 },
    ]),
    list, folded(RUNBOOKS.dead));
}

const row = (letter) => line({
  href: `${BASE}?id=${letter.id}`,
  title: letter.type ?? t('dead.unread'),
  about: [letter.consumer, letter.topic, since(letter.parkedAt), letter.error],
  state: badge('dead', letter.status),
});

async function one(id, signal) {
  const letter = await api.get(`/api/admin/dlq/${id}`, { signal });
  const { event, failure } = letter;
  return below(back(BASE, t('dead.back')), event.type ?? t('dead.unread'),
    h('p', null, badge('dead', event.status)),
    facts([
      [t('dead.consumer'), event.consumer], [t('desk.topic'), event.topic], [t('desk.subject'), code(event.subject)],
      [t('desk.version'), event.version], [t('dead.last'), letter.lastVersion], [t('dead.behind'), letter.behind],
      [t('desk.attempts'), event.attempts], [t('dead.parked'), when(event.parkedAt)], [t('desk.key'), code(letter.key)],
      [t('dead.where'), t('dead.place', letter.where)], [t('dead.copy'), when(event.letterSentAt)],
      [t('dead.ended'), when(letter.ended?.at)], [t('desk.reason'), letter.ended?.reason],
      [t('desk.error'), failure && `${failure.type}: ${failure.message}`], [t('dead.cause'), failure?.cause],
    ]),
    !letter.ended && deeds(id, event),
    raw(t('desk.data'), letter.data), raw(t('desk.headers'), letter.headers),
    failure && raw(t('dead.stack'), failure.stack));
}

function deeds(id, event) {
  const path = `/api/admin/dlq/${id}`;
  const out = outcome();
  const replay = deed(t('dead.replay'), async () => said(await api.post(`${path}/replay`)), { kind: 'primary', out });
  const skip = deed(t('dead.skip'), async () =>
    (await confirmed(t('dead.skip'), t('dead.skip.sure'), t('dead.skip'), { isDangerous: true })) &&
      said(await api.post(`${path}/replay?skipMissing=true`)), { out });
  const discard = deed(t('dead.discard'), async () => {
    const ended = await ask({ title: t('dead.discard'), text: t('dead.discard.sure'), fields: [reason()],
      yes: t('dead.discard'), isDangerous: true, act: (body) => api.delete(path, { body }) });
    return ended && said(ended);
  }, { out });
  return h('div', { class: 'stack tight' },
    h('p', { class: 'soft fine' }, t('dead.replay.hint')),
    h('div', { class: 'row' }, replay.button, event.status === 'GAP' && skip.button, discard.button),
    out.node);
}

/** What is done with is shown so: there is nothing more to press. */
function said({ outcome: what, followed }) {
  const text = t(`dead.outcome.${what}`) + (followed > 0 ? ` ${t('dead.followed', { n: followed })}` : '');
  return what === 'REPLAYED' || what === 'DISCARDED' ? void anew(text) : text;
}
